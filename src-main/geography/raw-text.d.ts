/** Text files that the build puts into the program. */
declare module '*.csv?raw' {
  const text: string
  export default text
}
