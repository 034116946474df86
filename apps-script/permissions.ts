// Which permissions the account has not given: Google asks for each by itself, and whoever leaves one out meets it later.

/** Of every permission in the manifest, what it is for, in the words that stand beside its box on Google's page. */
const purposes: readonly [scope: string, purpose: string][] = [
  ['openid', 'liên kết với tài khoản Google của bạn'],
  ['https://www.googleapis.com/auth/userinfo.email', 'xem địa chỉ email của bạn'],
  ['https://www.googleapis.com/auth/script.external_request', 'kết nối với dịch vụ bên ngoài'],
  ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'xem và quản lý bảng tính đang mở'],
  ['https://www.googleapis.com/auth/script.container.ui', 'hiện thanh bên trong bảng tính'],
  ['https://www.googleapis.com/auth/script.send_mail', 'gửi email bằng tài khoản của bạn'],
];

export interface MissingPermissions {
  purposes: string[];
  /** Google's page on which they are given; '' where Google does not say. */
  url: string;
}

/** Google's own types do not know yet that single scopes can be asked about. */
interface ByScope {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

/** Null where nothing is missing, or Google does not say. */
export function missingPermissions(): MissingPermissions | null {
  try {
    const { AuthMode, AuthorizationStatus } = ScriptApp;
    const about = (scopes: string[]) => (ScriptApp as ByScope).getAuthorizationInfo(AuthMode.FULL, scopes);
    const missing = purposes.filter(
      ([scope]) => about([scope]).getAuthorizationStatus() === AuthorizationStatus.REQUIRED,
    );
    if (missing.length === 0) return null;
    return {
      purposes: missing.map(([, purpose]) => purpose),
      url: about(missing.map(([scope]) => scope)).getAuthorizationUrl() ?? '',
    };
  } catch (error) {
    console.warn(String(error));
    return null;
  }
}
