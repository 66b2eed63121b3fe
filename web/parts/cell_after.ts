/** The cell to which a key leads in a grid of so many columns, the first row on top; the same cell for any other key. */
export function cellAfter(key: string, at: number, columns: number, count: number): number {
  const column = at % columns;
  switch (key) {
    case 'ArrowLeft':
      return column > 0 ? at - 1 : at;
    case 'ArrowRight':
      return column < columns - 1 ? at + 1 : at;
    case 'ArrowUp':
      return at - columns >= 0 ? at - columns : at;
    case 'ArrowDown':
      return at + columns < count ? at + columns : at;
    default:
      return at;
  }
}
