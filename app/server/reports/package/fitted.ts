import { z } from 'zod';

/** The part of a value that a schema knows, so that records with more than a file format has still make a valid file. */
export function fitted(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (schema instanceof z.ZodObject) return fittedObject(schema, value as Readonly<Record<string, unknown>>);
  if (schema instanceof z.ZodArray) return (value as readonly unknown[]).map((item) => fitted(schema.element, item));
  if (schema instanceof z.ZodRecord) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fitted(schema.valueType, item)]));
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return fitted(schema.unwrap(), value);
  }
  return value;
}

function fittedObject({ shape }: z.ZodObject, value: Readonly<Record<string, unknown>>): object {
  const known = Object.entries(shape).filter(([key]) => value[key] !== undefined);
  return Object.fromEntries(known.map(([key, part]) => [key, fitted(part, value[key])]));
}
