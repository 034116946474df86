// Number and day of a document, typed or left for filling in by hand.
import { card } from './cards.ts';
import { dayOf, element } from './element.ts';

/** `wrong` shows what cannot be; `read` gives nothing then. */
export function numberFields(
  id: string,
  wrong: (card: HTMLElement) => void,
): { fields: HTMLElement[]; read(): { number: string; day: string } | null } {
  const field = (name: string, label: string, input: HTMLElement) =>
    element('div', { class: 'field' }, element('label', { for: `${id}-${name}` }, label), input);
  const number = element('input', {
    type: 'text',
    id: `${id}-number`,
    maxlength: '7',
    inputmode: 'numeric',
    placeholder: 'để trống nếu chưa có',
  });
  const day = element('input', {
    type: 'text',
    id: `${id}-day`,
    maxlength: '10',
    inputmode: 'numeric',
    placeholder: 'ngày/tháng/năm',
  });
  return {
    fields: [field('number', 'Số văn bản', number), field('day', 'Ngày ký', day)],
    read() {
      const typedDay = day.value.trim();
      const signed = typedDay === '' ? '' : dayOf(typedDay);
      if (signed === null) {
        const words = `«${typedDay}» không phải là ngày. Gõ ngày/tháng/năm, ví dụ 16/01/2017; hoặc để trống.`;
        wrong(card('bad', 'Ngày ký chưa đúng.', words));
        day.focus();
        return null;
      }
      const typedNumber = number.value.trim();
      if (typedNumber !== '' && !/^\d{1,6}[a-z]?$/i.test(typedNumber)) {
        const words = `«${typedNumber}» không phải số văn bản. Gõ phần số, ví dụ 11; hoặc để trống.`;
        wrong(card('bad', 'Số văn bản chưa đúng.', words));
        number.focus();
        return null;
      }
      return { number: typedNumber, day: signed };
    },
  };
}
