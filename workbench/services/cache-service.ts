// CacheService: texts that are kept for a while.

import { exception } from './exception.ts';
import { book, execution, now } from './execution.ts';
import { serve } from './service.ts';
import { bytesOf, documentStore, storage } from './storage.ts';

const valueLimit = 100 * 1024;
const keyLimit = 250;
const itemLimit = 1000;
const longest = 21_600;

class Cache {
  readonly #store: string;

  constructor(store: string) {
    this.#store = store;
  }

  #items(): Record<string, { value: string; until: number }> {
    storage.caches[this.#store] ??= {};
    return storage.caches[this.#store]!;
  }

  get(key: string): string | null {
    const item = this.#items()[key];
    return item && item.until > now() ? item.value : null;
  }

  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, seconds = 600): void {
    const text = String(value);
    if (String(key).length > keyLimit) throw exception('Argument too large: key');
    if (bytesOf(text) > valueLimit) throw exception('Argument too large: value');
    const items = this.#items();
    delete items[key];
    items[key] = { value: text, until: now() + Math.min(longest, Math.max(1, seconds)) * 1000 };
    const keys = Object.keys(items);
    for (const old of keys.slice(0, Math.max(0, keys.length - itemLimit))) delete items[old];
  }

  putAll(values: Record<string, string>, seconds = 600): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    delete this.#items()[key];
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

class CacheService {
  getScriptCache(): Cache {
    return new Cache('script');
  }

  getDocumentCache(): Cache {
    return new Cache(documentStore(book().id));
  }

  getUserCache(): Cache {
    return new Cache(`user/${execution().user}`);
  }
}

export function serveCacheService(): CacheService {
  serve('Cache', Cache);
  serve('CacheService', CacheService);
  return new CacheService();
}
