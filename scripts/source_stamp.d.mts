/** One hash of everything that dist/ is made from; another one means that something has to be built anew. */
export function sourceStamp(): string;
