/** Counts the one-time consents to message templates; each consent allows one message, as in WeChat. */
export class SubscriptionConsents {
  private readonly left = new Map<string, number>();

  /** Adds one consent of a person to a template. */
  grant(openId: string, templateId: string): void {
    const key = JSON.stringify([openId, templateId]);
    this.left.set(key, (this.left.get(key) ?? 0) + 1);
  }

  /** Uses one consent; returns false when there is none. */
  spend(openId: string, templateId: string): boolean {
    const key = JSON.stringify([openId, templateId]);
    const left = this.left.get(key) ?? 0;
    if (left > 1) this.left.set(key, left - 1);
    else this.left.delete(key);
    return left > 0;
  }
}
