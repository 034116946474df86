// The OAuth scopes that a method needs, as Google's reference lists them: any one of a list will do.

const prefix = 'https://www.googleapis.com/auth/';
const sheets = ['spreadsheets.currentonly', 'spreadsheets'];

interface ClassScopes {
  /** What a method of the class needs unless it stands below. */
  all: string[];
  except?: Record<string, string[]>;
}

const none = (methods: string): Record<string, string[]> =>
  Object.fromEntries(methods.split(' ').map((method) => [method, []]));

const table: Record<string, ClassScopes> = {
  SpreadsheetApp: {
    all: [],
    except: {
      openById: ['spreadsheets'],
      openByUrl: ['spreadsheets'],
      create: ['spreadsheets'],
      open: ['spreadsheets'],
      getActive: sheets,
      getActiveRange: sheets,
      getActiveRangeList: sheets,
      getActiveSheet: sheets,
      getActiveSpreadsheet: sheets,
      getCurrentCell: sheets,
      getSelection: sheets,
      setActiveRangeList: sheets,
      setCurrentCell: sheets,
    },
  },
  Spreadsheet: {
    all: sheets,
    except: none(
      'createDeveloperMetadataFinder createTextFinder getActiveSheet getId getNumSheets getRangeByName getSheetById getSheetByName getSheets',
    ),
  },
  Sheet: { all: sheets, except: none('activate createDeveloperMetadataFinder createTextFinder newChart') },
  Range: {
    all: sheets,
    except: none(
      'activate createDeveloperMetadataFinder createTextFinder getMergedRanges isPartOfMerge offset',
    ),
  },
  RangeList: { all: sheets },
  NamedRange: { all: sheets },
  Protection: { all: sheets },
  DeveloperMetadata: { all: sheets },
  DeveloperMetadataLocation: { all: sheets },
  DeveloperMetadataFinder: {
    all: [],
    except: { find: sheets },
  },
  Selection: { all: sheets },
  Ui: {
    all: [],
    except: {
      showSidebar: ['script.container.ui'],
      showModalDialog: ['script.container.ui'],
      showModelessDialog: ['script.container.ui'],
    },
  },
  Session: { all: [], except: { getActiveUser: ['userinfo.email'], getEffectiveUser: ['userinfo.email'] } },
  UrlFetchApp: { all: ['script.external_request'] },
  MailApp: { all: ['script.send_mail'] },
};

/** Full scope URLs, any one of which lets the method be called; empty when it needs none. */
export function scopesOf(className: string, method: string): string[] {
  const entry = table[className];
  if (!entry) return [];
  return (entry.except?.[method] ?? entry.all).map((scope) => prefix + scope);
}
