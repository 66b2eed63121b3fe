// ml-regression ships no types; its parts do.
declare module 'ml-regression' {
  export { SimpleLinearRegression } from 'ml-regression-simple-linear';
}
