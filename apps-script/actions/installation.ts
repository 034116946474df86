// «Kiểm tra cài đặt»: for whoever installs. Each line tries one thing by itself, so that what fails hides nothing else.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Me } from '../../shared/wire/answers.ts';
import { ask, identityToken, type Reply } from '../client.ts';
import { missingPermissions } from '../permissions.ts';
import { activeEmail, workerUrl } from '../settings.ts';
import { templateVersion } from '../sheets/gather-sheet.ts';
import { tryRanges } from '../sheets/trial.ts';
import { failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface InstallationLine {
  name: string;
  isGood: boolean;
  /** What was found. */
  found: string;
  /** What to do; '' where it is good. */
  remedy: string;
  link?: { words: string; url: string };
}

/** Seconds by which the two clocks may differ: a token lives an hour, a deadline is a minute. */
const mostApart = 60;

/** Tries everything that the add-on needs of Google and of the Worker. */
export function checkInstallation(): Outcome<{ lines: InstallationLine[] }> {
  const me = reached(() => ask('me', {}));
  return {
    ok: true,
    lines: [
      line('Tài khoản', 'Đóng thanh bên, mở lại và cho phép «xem địa chỉ email của bạn».', () => {
        const email = activeEmail();
        if (email === '') throw new Error('Google không cho biết tài khoản nào đang dùng.');
        return email;
      }),
      permissions(),
      worker(me),
      clock(me),
      audience(me),
      versions(),
      line('Hạn mức thư', 'Hôm nay không gửi được thư nhắc nữa; ngày mai Google cho gửi tiếp.', () => {
        const left = MailApp.getRemainingDailyQuota();
        if (left < 1) throw new Error('Hết hạn mức thư của 24 giờ.');
        return `Còn gửi được ${left} người nhận trong 24 giờ.`;
      }),
      ...tryRanges(SpreadsheetApp.getActive()).map(({ name, problem }) =>
        line(
          name,
          'Mở một bảng tính mới rồi thử lại. Nếu vẫn không được, Google đang từ chối việc này với tài khoản: báo cho người quản trị miền.',
          () => {
            if (problem !== null) throw new Error(problem);
            return 'Ghi, đọc lại và xóa được.';
          },
        ),
      ),
    ],
  };
}

/** A line that is as good as its attempt; what is thrown is shown, since whoever installs can look it up. */
function line(name: string, remedy: string, attempt: () => string): InstallationLine {
  try {
    return { name, isGood: true, found: attempt(), remedy: '' };
  } catch (error) {
    return { name, isGood: false, found: String(error instanceof Error ? error.message : error), remedy };
  }
}

function reached(work: () => Reply<Me>): Reply<Me> {
  try {
    return work();
  } catch (error) {
    console.warn(String(error));
    return { ok: false, why: 'unreachable' };
  }
}

function permissions(): InstallationLine {
  const missing = missingPermissions();
  const made = line('Quyền đã cho', 'Mở trang cấp quyền, đánh dấu đủ các ô rồi chọn «Tiếp tục».', () => {
    if (missing) throw new Error(`Còn thiếu: ${missing.purposes.map((one) => `«${one}»`).join(', ')}.`);
    return 'Đủ.';
  });
  const url = missing?.url ?? '';
  return url === '' ? made : { ...made, link: { words: 'Mở trang cấp quyền của Google', url } };
}

function worker(me: Reply<Me>): InstallationLine {
  return line(
    'Máy chủ',
    'Kiểm tra địa chỉ đã dùng khi dựng tiện ích (npm run build), tệp appsscript.json có đúng địa chỉ ấy trong urlFetchWhitelist, và máy chủ đang chạy.',
    () => {
      // A refusal is an answer as well: it is told in the line of the token.
      if (me.ok || me.why === 'refused') return `${workerUrl()} trả lời.`;
      throw new Error(me.why === 'unreachable' ? `${workerUrl()} không trả lời.` : failureOf(me).title);
    },
  );
}

function clock(me: Reply<Me>): InstallationLine {
  return line('Đồng hồ', 'Chờ vài phút rồi thử lại; nếu vẫn lệch, xem đồng hồ của máy chủ.', () => {
    if (!me.ok) throw new Error('Chưa biết: máy chủ chưa cho vào.');
    const apart = Math.round(Math.abs(Date.parse(me.value.now) - Date.now()) / 1000);
    if (apart > mostApart) throw new Error(`Google và máy chủ lệch nhau ${apart} giây.`);
    return `Google và máy chủ lệch nhau ${apart} giây.`;
  });
}

/** Of whom the token is for, the Worker must know; a wrong one is the fault of most first installations. */
function audience(me: Reply<Me>): InstallationLine {
  const token = identityToken();
  const aud = token === null ? null : audienceOf(token);
  return line(
    'Mã nhận diện',
    aud === null
      ? 'Mở lại thanh bên và cho phép «liên kết với tài khoản Google của bạn»; dùng cửa sổ chỉ đăng nhập một tài khoản.'
      : `Người quản trị máy chủ chạy: npm run deploy -- --audience ${aud}`,
    () => {
      if (aud === null) throw new Error('Google không cấp mã nhận diện.');
      if (!me.ok && me.why === 'refused' && me.problem.status === 401)
        throw new Error(`Máy chủ không nhận mã cấp cho «${aud}»: ${me.problem.title}.`);
      if (!me.ok && me.why !== 'refused') throw new Error(`Mã cấp cho «${aud}»; chưa hỏi được máy chủ.`);
      return `Máy chủ nhận mã cấp cho «${aud}».`;
    },
  );
}

function audienceOf(token: string): string | null {
  try {
    const middle = token.split('.')[1] ?? '';
    const padded = middle + '='.repeat((4 - (middle.length % 4)) % 4);
    const claims: unknown = JSON.parse(
      Utilities.newBlob(Utilities.base64DecodeWebSafe(padded)).getDataAsString('UTF-8'),
    );
    const { aud } = claims as { aud?: unknown };
    return typeof aud === 'string' ? aud : null;
  } catch (error) {
    console.warn(String(error));
    return null;
  }
}

function versions(): InstallationLine {
  return line(
    'Phiên bản',
    'Triển khai lại máy chủ và dựng lại tiện ích từ cùng một bản; sổ cũ hơn thì bấm «Sửa lại biểu mẫu».',
    () => {
      const mine = `Tiện ích: biểu mẫu ${templateVersion}, danh mục ${catalogue.version}`;
      const reply = ask('catalogue', {});
      if (!reply.ok) throw new Error(`${mine}; chưa hỏi được máy chủ.`);
      const book = bookDataOf(SpreadsheetApp.getActive());
      const words = `${mine}; máy chủ: danh mục ${reply.value.version}${book ? `; sổ đang mở: danh mục ${book.catalogue}` : ''}.`;
      if (reply.value.version !== catalogue.version || (book && book.catalogue !== catalogue.version))
        throw new Error(words);
      return words;
    },
  );
}
