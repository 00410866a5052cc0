/** Who listens to what: an area's id, or one of the store's own topics. A change wakes only those that it concerns. */
export class Listeners {
  private readonly byTopic = new Map<string, Set<() => void>>();

  /** Returns how to stop listening. */
  add(topic: string, listener: () => void): () => void {
    const listeners = this.byTopic.get(topic) ?? new Set();
    this.byTopic.set(topic, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  tell(topic: string): void {
    for (const listener of this.byTopic.get(topic) ?? []) listener();
  }
}
