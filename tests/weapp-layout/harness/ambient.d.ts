declare module 'j-component/src/tool/utils' {
  const utils: { transformRpx: (style: string) => string };
  export default utils;
}
