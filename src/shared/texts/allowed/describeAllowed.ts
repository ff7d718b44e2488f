import type { Allowed } from '../../fields.ts';
import type { AllowedTexts } from './en.ts';

/** What a field takes, in words. */
export function describeAllowed(allowed: Allowed, texts: AllowedTexts): string {
  switch (allowed.is) {
    case 'integer':
      return texts.integer(allowed.min, allowed.max);
    case 'exactly':
      return texts.exactly(allowed.value);
    case 'bytes':
      return texts.bytes(allowed.max);
    case 'text':
      return texts.text(allowed.minLength, allowed.maxLength);
    case 'tones':
      return texts.tones(allowed.minLength, allowed.maxLength);
    case 'dialled':
      return texts.dialled(allowed.minLength, allowed.maxLength);
    case 'oneOf':
      return texts.oneOf(allowed.values);
    case 'url':
      return texts.url(allowed.schemes);
    case 'names':
      return texts.names(allowed.numbers.min, allowed.numbers.max, allowed.name.maxLength);
    case 'labels':
      return texts.labels(allowed.most, allowed.name.maxLength);
    case 'digits':
    case 'sha256':
    case 'file':
    case 'region':
    case 'yesOrNo':
    case 'shape':
      return texts[allowed.is];
  }
}
