/** Sends this process's connections to Tencent's and WeChat's hosts to the stand-in; the result ends that. */
export function route(port: number): () => void;
