/** Beginning of the keys of sources that are files of OGP's dataset of commitments. */
export const DATASET_SOURCE = 'ogp-dataset-';

/** Whether a text was taken from OGP's dataset as it is, so that it is no summary of ours. */
export const isFromDataset = (sources: readonly string[]): boolean =>
  sources.some((source) => source.startsWith(DATASET_SOURCE));

/** Which file of OGP's dataset a record was read from: its release (`2024-07`) or the beginning of its hash. Null: from none. */
export const datasetKey = (sources: readonly string[]): string | null =>
  sources.find((source) => source.startsWith(DATASET_SOURCE))?.slice(DATASET_SOURCE.length) ?? null;
