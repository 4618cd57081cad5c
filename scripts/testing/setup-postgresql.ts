import { afterAll } from 'vitest';
import { closeReused } from '../../app/server/testing/reused-databases.ts';

afterAll(closeReused);
