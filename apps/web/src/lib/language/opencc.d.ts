declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a traditional and a simplified character, such as `場 场|戶 户`. */
  const pairs: string;
  export default pairs;
}
