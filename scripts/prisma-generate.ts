export async function generateClient(): Promise<void> {}
