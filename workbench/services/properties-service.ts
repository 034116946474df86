// PropertiesService: small texts kept for the script, the document or the user.

import { exception } from './exception.ts';
import { book, execution } from './execution.ts';
import { serve } from './service.ts';
import { bytesOf, documentStore, storage } from './storage.ts';

const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;

class Properties {
  readonly #store: string;

  constructor(store: string) {
    this.#store = store;
  }

  #values(): Record<string, string> {
    storage.properties[this.#store] ??= {};
    return storage.properties[this.#store]!;
  }

  getProperty(key: string): string | null {
    return this.#values()[key] ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...this.#values() };
  }

  getKeys(): string[] {
    return Object.keys(this.#values());
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(given: Record<string, unknown>, deleteOthers = false): this {
    const values: Record<string, string> = deleteOthers ? {} : { ...this.#values() };
    for (const [key, value] of Object.entries(given)) {
      const text = String(value);
      if (bytesOf(text) > valueLimit) throw exception('Argument too large: value');
      values[key] = text;
    }
    let total = 0;
    for (const [key, value] of Object.entries(values)) total += bytesOf(key) + bytesOf(value);
    if (total > storeLimit) {
      throw exception(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    storage.properties[this.#store] = values;
    return this;
  }

  deleteProperty(key: string): this {
    delete this.#values()[key];
    return this;
  }

  deleteAllProperties(): this {
    storage.properties[this.#store] = {};
    return this;
  }
}

class PropertiesService {
  getScriptProperties(): Properties {
    return new Properties('script');
  }

  getDocumentProperties(): Properties {
    return new Properties(documentStore(book().id));
  }

  getUserProperties(): Properties {
    return new Properties(`user/${execution().user}`);
  }
}

export function servePropertiesService(): PropertiesService {
  serve('Properties', Properties);
  serve('PropertiesService', PropertiesService);
  return new PropertiesService();
}
