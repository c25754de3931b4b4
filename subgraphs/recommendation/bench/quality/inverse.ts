/** The inverse of a symmetric, positive definite matrix, row by row, by Gauss-Jordan elimination; takes the place of the matrix. */
export function inverse(matrix: Float64Array, size: number): Float64Array {
  for (let pivot = 0; pivot < size; pivot += 1) {
    const own = matrix.subarray(pivot * size, (pivot + 1) * size);
    const by = 1 / (own[pivot] ?? 1);
    own[pivot] = 1;
    for (let column = 0; column < size; column += 1) own[column] = (own[column] ?? 0) * by;
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const other = matrix.subarray(row * size, (row + 1) * size);
      const factor = other[pivot] ?? 0;
      if (factor === 0) continue;
      other[pivot] = 0;
      for (let column = 0; column < size; column += 1)
        other[column] = (other[column] ?? 0) - factor * (own[column] ?? 0);
    }
  }
  return matrix;
}
