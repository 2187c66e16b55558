const parse = (key: string): string[] =>
  key
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);

/** Applies WeChat's path-wise setData (`root.cn.[0].v`) to a page's data. */
export const applyData = (data: Record<string, unknown>, change: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(change)) {
    const steps = parse(key);
    const last = steps.pop();
    if (last === undefined) continue;
    let place = data;
    for (const [index, step] of steps.entries()) {
      const next = place[step];
      if (typeof next === 'object' && next !== null) place = next as Record<string, unknown>;
      else {
        const made = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
        place[step] = made;
        place = made as Record<string, unknown>;
      }
    }
    place[last] = value;
  }
};
