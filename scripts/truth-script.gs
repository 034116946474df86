// What Google Sheets really does, beside what the workbench expects of it. Nothing of this project runs it.
//
// 1. Make an empty spreadsheet, open Tiện ích mở rộng › Apps Script, paste this file in place of Code.gs.
// 2. In Project settings switch «Show appsscript.json» on and add to the manifest:
//      "oauthScopes": ["openid", "https://www.googleapis.com/auth/userinfo.email",
//                      "https://www.googleapis.com/auth/spreadsheets.currentonly",
//                      "https://www.googleapis.com/auth/script.container.ui",
//                      "https://www.googleapis.com/auth/script.external_request"],
//      "urlFetchWhitelist": ["https://<the Worker>/"]
// 3. Run tellTheTruth, allow what it asks for, read the sheet «Sự thật» (and the log).
// 4. For what no script can do by itself run askByHand: it opens a page beside the sheet and writes on a sheet
//    «thử bằng tay» what to type, cut, sort and untick; then run tellTheTruth again, which reads the answers from there.
// 5. A run that took too long says so in the log: run tellTheTruth again, it goes on with the questions that are left.
//
// Instead of 1 and 2: `npm run deploy -- --truth` puts both into the add-on's menu; `npm run deploy` takes them out again.
//
// It sets the spreadsheet's locale to vi_VN, works on sheets of its own named «thử …», removes all of them but «thử bằng
// tay», and asks the Worker's open page only where its address stands in workerUrl.
// «giống»: as expected · «KHÁC»: the workbench is wrong · «xem»: nothing is expected, only told.
// Marks: [D] Google's documentation, [T] a public test suite, [S] Google's samples, [F] field reports, [M] memory, [?] a
// guess that the workbench had to make. Expectations stand in test/workbench/.

/** The Worker's address without its last slash; empty: it is not asked. */
var workerUrl = '';

/** Google ends a run after six minutes. */
var longestRun = 4 * 60 * 1000;

/** Asks what is not answered yet; run again where it says so, since Google ends a run after six minutes. */
function tellTheTruth() {
  var begin = Date.now();
  var book = SpreadsheetApp.getActive();
  book.setSpreadsheetLocale('vi_VN');
  book.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
  var asked = probes();
  var sheet = answersSheet(book, asked);
  var verdicts = sheet.getRange(2, 2, asked.length, 1).getValues().map(function (row) { return row[0]; });
  for (var i = 0; i < asked.length; i++) {
    if (verdicts[i] !== '') continue;
    if (Date.now() - begin > longestRun) {
      console.log('Còn câu hỏi: chạy lại tellTheTruth để hỏi tiếp.');
      return -1;
    }
    var probe = asked[i];
    var got = answerOf(book, probe);
    var expected = probe.expect === undefined ? '' : JSON.stringify(probe.expect);
    verdicts[i] = expected === '' ? 'xem' : expected === got ? 'giống' : 'KHÁC';
    console.log([verdicts[i], probe.ask, expected, got].join(' | '));
    sheet.getRange(i + 2, 1, 1, 6).setValues([[i + 1, verdicts[i], probe.ask, probe.mark, expected, got]]);
  }
  return verdicts.filter(function (verdict) { return verdict === 'KHÁC'; }).length;
}

/** The sheet with the answers so far; a new one where every question was answered before. */
function answersSheet(book, asked) {
  var old = book.getSheetByName('Sự thật');
  if (old) {
    var verdicts = old.getRange(2, 2, asked.length, 1).getValues();
    if (verdicts.some(function (row) { return row[0] === ''; })) return old;
    book.deleteSheet(old);
  }
  var sheet = book.insertSheet('Sự thật', book.getNumSheets());
  sheet.getRange(1, 1, asked.length + 1, 6).setNumberFormat('@').setWrap(true);
  sheet.getRange(1, 1, 1, 6).setValues([['', '', 'Câu hỏi', 'Nguồn', 'Bàn thử trông đợi', 'Google trả lời']]).setFontWeight('bold');
  [40, 60, 380, 50, 380, 380].forEach(function (width, i) { sheet.setColumnWidth(i + 1, width); });
  return sheet;
}

/** Runs one probe on a fresh sheet; what it returns, or the exception's text, as JSON. */
function answerOf(book, probe) {
  var sheet = book.insertSheet('thử ' + Utilities.getUuid().slice(0, 8), book.getNumSheets());
  var before = book.getSheets().map(function (one) { return one.getSheetId(); });
  var got;
  try {
    got = JSON.stringify(probe.run(sheet, book));
  } catch (error) {
    got = JSON.stringify(error.name + ': ' + error.message);
  }
  SpreadsheetApp.flush();
  book.getSheets().forEach(function (one) {
    if (before.indexOf(one.getSheetId()) < 0 || one.getSheetId() === sheet.getSheetId()) book.deleteSheet(one);
  });
  return got === undefined ? 'null' : got;
}

/** Two sheets to stack: texts, blanks, a number, a percentage, a day, a formula. */
function stack(book) {
  var first = book.insertSheet('thử A. Tên', book.getNumSheets());
  var second = book.insertSheet('thử B', book.getNumSheets());
  first.getRange('A1:B3').setValues([['', ''], ['x', 1], ['y', '']]);
  first.getRange('B2').setNumberFormat('0%');
  second.getRange('A1:B2').setValues([['', ''], ['z', '']]);
  second.getRange('B2').setFormula('=1+1');
  return { first: first, second: second, formula: "={'thử A. Tên'!A2:B3;'thử B'!A2:B}" };
}

function messageOf(work) {
  try {
    work();
    SpreadsheetApp.flush();
    return 'không báo lỗi';
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}

/** Columns of one sheet as `getLocation` tells them, and what was refused. */
function markOf(s, notation) {
  return messageOf(function () { s.getRange(notation).addDeveloperMetadata('thu_vung', notation); });
}

/** What each text becomes in a cell: value, display, format. */
function becomes(s, texts) {
  return texts.map(function (text, i) {
    var cell = s.getRange(i + 1, 1).setValue(text);
    var value = cell.getValue();
    var day = value instanceof Date ? 'ngày ' + Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd') : value;
    return [text, day, cell.getDisplayValue(), cell.getNumberFormat()].join(' → ');
  });
}

var shortTexts = ['1.5', '3.5', '1.2.3', '12.5000', '3/11', '3-4', '30.9.2016'];

/** The sheet on which a person answers; undefined before askByHand. */
function byHand() {
  return SpreadsheetApp.getActive().getSheetByName('thử bằng tay');
}

/** Writes down what to do by hand, and opens the page beside the sheet. */
function askByHand() {
  var book = SpreadsheetApp.getActive();
  book.setSpreadsheetLocale('vi_VN');
  var old = byHand();
  if (old) book.deleteSheet(old);
  var s = book.insertSheet('thử bằng tay', book.getNumSheets());
  var lines = shortTexts.map(function (text) { return ['Gõ vào ô B: ' + text]; });
  s.getRange(1, 1, lines.length, 1).setNumberFormat('@').setValues(lines);
  s.getRange('B1:B' + lines.length).setNumberFormat('General');
  s.getRange('A10').setValue('Gõ 0903123456 vào B10 (ô ngày)');
  s.getRange('B10').setNumberFormat('dd/MM/yyyy');
  s.getRange('A12').setValue('Cắt ô B12 (Ctrl+X), dán vào C12');
  s.getRange('B12').setValue(12).setNote('ghi chú').setBackground('#ffff00')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build());
  s.getRange('D12').setFormula('=B12+1');
  s.getRange('B12').protect().setWarningOnly(true);
  s.getRange('A14').setValue('Chọn B14:C16, sắp xếp theo cột C từ A đến Z (cột F bị ẩn là khóa)');
  s.getRange('B14:F16').setValues([['b', 2, '', '', 'k1'], ['c', 3, '', '', 'k2'], ['a', 1, '', '', 'k3']]);
  s.hideColumns(6);
  s.getRange('A18').setValue('Chọn «có» viết thường, rồi «Có lẽ» trong B18, B19 (danh sách Có, Không; từ chối)');
  s.getRange('B18:B19').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).build());
  s.getRange('A21').setValue('Bỏ một quyền: myaccount.google.com › Bảo mật › ứng dụng, bỏ hết, chạy lại và bỏ đánh dấu một quyền');
  s.getRange('A22').setValue('Sửa một ô bất kỳ: B22 phải hiện lần sửa (onEdit)');
  s.getRange('A24:A30').setValues([['Trang bên: bề rộng'], ['Trang bên: `//` trong mẫu chữ'], ['Trang bên: tải tệp Blob'], ['Trang bên: 2 MB, giây'],
    ['Trang bên: null trong danh sách'], ['Trang bên: tài khoản'], ['Trang bên: lỗi']]);
  var page = '<p>Đang đo…</p><a id="a" download="thu.txt">Bấm để tải tệp, rồi ghi vào B26: được hay không</a><script>'
    + 'function put(row, value) { google.script.run.putByHand(row, String(value)); }'
    + 'put(24, window.innerWidth);'
    + 'document.getElementById("a").href = URL.createObjectURL(new Blob(["thử"], { type: "text/plain" }));'
    + 'var begin = Date.now(); google.script.run.withSuccessHandler(function (n) { put(27, n + " ký tự, " + (Date.now() - begin) / 1000); })'
    + '.withFailureHandler(function (e) { put(27, e.message); }).lengthByHand(new Array(2000001).join("x"));'
    + 'google.script.run.withSuccessHandler(function (v) { put(28, JSON.stringify(v)); }).nullsByHand([1, null, undefined, 2]);'
    + 'google.script.run.withSuccessHandler(function (v) { put(29, v); }).whoByHand();'
    + '</' + 'script><script>var t = `https://a.example/`; put(25, t);</' + 'script>';
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Sự thật'));
}

function putByHand(row, value) { byHand().getRange(row, 2).setNumberFormat('@').setValue(value); }
function lengthByHand(text) { return text.length; }
function nullsByHand(list) { return { came: list, goes: [1, null, undefined, 2] }; }
function whoByHand() { return Session.getEffectiveUser().getEmail() + ' / ' + Session.getActiveUser().getEmail(); }

/** In a bound script and in a test deployment: is it fired, and may it use document properties? */
function onEdit(event) {
  var s = byHand();
  if (!s) return;
  var kept = messageOf(function () { PropertiesService.getDocumentProperties().setProperty('thu', '1'); });
  s.getRange('B22').setValue(event.range.getA1Notation() + ' ' + event.authMode + ' ' + kept);
}

function handRead(notation) {
  var s = byHand();
  if (!s) return 'chưa: chạy askByHand';
  return s.getRange(notation).getValues().map(function (row, i) {
    return row.map(function (value) {
      return value instanceof Date ? 'ngày ' + Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd') : value;
    });
  });
}

function probes() {
  return [
    // Exceptions. Google translates them by the account's language: run it with an English account to compare texts.
    {
      ask: 'setValues: five columns into four', mark: 'F',
      expect: 'Exception: The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
      run: function (s) { return messageOf(function () { s.getRange('A1:D1').setValues([[1, 2, 3, 4, 5]]); }); },
    },
    {
      ask: 'setValues: one row into two', mark: 'F',
      expect: 'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      run: function (s) { return messageOf(function () { s.getRange('A1:A2').setValues([[1]]); }); },
    },
    {
      ask: 'getRange beyond a new sheet (1000 × 26)', mark: 'F',
      expect: 'Exception: The coordinates of the range are outside the dimensions of the sheet.',
      run: function (s) { return messageOf(function () { s.getRange(1, 1, 200, 30); }); },
    },
    {
      ask: 'getRange without rows', mark: 'F',
      expect: 'Exception: The number of rows in the range must be at least 1.',
      run: function (s) { return messageOf(function () { s.getRange(1, 1, 0, 1); }); },
    },
    { ask: 'getRange row 0', mark: 'F', run: function (s) { return messageOf(function () { s.getRange(0, 1); }); } },
    { ask: 'getRange of no address', mark: 'M', run: function (s) { return messageOf(function () { s.getRange('không phải ô'); }); } },
    {
      ask: 'a property of more than 9 KB', mark: 'M', expect: 'Exception: Argument too large: value',
      run: function () {
        return messageOf(function () { PropertiesService.getUserProperties().setProperty('thu', new Array(9218).join('x')); });
      },
    },
    // Values.
    {
      ask: 'setValues of texts 1.500 · 1,5 · 15% in vi_VN: values', mark: 'M', expect: [1500, 1.5, 0.15],
      run: function (s) { return s.getRange('A1:C1').setValues([['1.500', '1,5', '15%']]).getValues()[0]; },
    },
    {
      ask: 'the same: what the cells show', mark: 'M', expect: ['1.500', '1,5', '15%'],
      run: function (s) { return s.getRange('A1:C1').setValues([['1.500', '1,5', '15%']]).getDisplayValues()[0]; },
    },
    {
      ask: 'a telephone number as text, without and with format @', mark: 'F', expect: [912345678, '0912345678'],
      run: function (s) {
        s.getRange('B1').setNumberFormat('@');
        return s.getRange('A1:B1').setValues([['0912345678', '0912345678']]).getValues()[0];
      },
    },
    {
      ask: '=1+1 by setValues, without and with format @', mark: 'D', expect: [2, '=1+1'],
      run: function (s) {
        s.getRange('B1').setNumberFormat('@');
        return s.getRange('A1:B1').setValues([['=1+1', '=1+1']]).getValues()[0];
      },
    },
    {
      ask: '+1 · -1 · @x by setValues under format @', mark: 'F', expect: ['+1', '-1', '@x'],
      run: function (s) { return s.getRange('A1:C1').setNumberFormat('@').setValues([['+1', '-1', '@x']]).getValues()[0]; },
    },
    {
      ask: '«15%» by setValue into format #,##0: value and format afterwards', mark: 'M',
      run: function (s) {
        var cell = s.getRange('A1').setNumberFormat('#,##0').setValue('15%');
        return [cell.getValue(), cell.getNumberFormat(), cell.getDisplayValue()];
      },
    },
    {
      ask: '0,8644 under format #,##0.#### after a percent format', mark: 'M', expect: '0,8644',
      run: function (s) { return s.getRange('A1').setValue(0.8644).setNumberFormat('0.00%').setNumberFormat('#,##0.####').getDisplayValue(); },
    },
    {
      ask: '52 under format #,##0.####', mark: 'M',
      run: function (s) { return s.getRange('A1').setValue(52).setNumberFormat('#,##0.####').getDisplayValue(); },
    },
    {
      ask: '4315 under #,##0 and 0.9915 under 0.00%', mark: 'M', expect: ['4.315', '99,15%'],
      run: function (s) { return s.getRange('A1:B1').setValues([[4315, 0.9915]]).setNumberFormats([['#,##0', '0.00%']]).getDisplayValues()[0]; },
    },
    {
      ask: 'a Date comes back as one; what it shows', mark: 'D', expect: [true, true, '20/11/2016'],
      run: function (s) {
        var day = new Date(Date.UTC(2016, 10, 19, 17));
        var cell = s.getRange('A1').setValue(day);
        return [cell.getValue() instanceof Date, cell.getValue().getTime() === day.getTime(), cell.getDisplayValue()];
      },
    },
    // Formulas.
    {
      ask: 'setFormula with «;»: value and formula', mark: 'M', expect: [2, '=IF(1=1;2;3)'],
      run: function (s) { var c = s.getRange('A1').setFormula('=IF(1=1;2;3)'); return [c.getValue(), c.getFormula()]; },
    },
    {
      ask: 'setFormula with «,»: value and formula', mark: 'M',
      run: function (s) { var c = s.getRange('A1').setFormula('=IF(1=1,2,3)'); return [c.getValue(), c.getFormula()]; },
    },
    {
      ask: 'a formula that passes on a blank cell', mark: 'M', expect: ['', ''],
      run: function (s) {
        s.getRange('A1').setFormula('=B1');
        s.getRange('A2').setFormula('=IF(C1<>"";C1;B1)');
        return [s.getRange('A1').getValue(), s.getRange('A2').getValue()];
      },
    },
    {
      ask: '=1/0', mark: 'D', expect: '#DIV/0!',
      run: function (s) { return s.getRange('A1').setFormula('=1/0').getValue(); },
    },
    {
      ask: 'one formula on a block: the third cell', mark: 'M', expect: 9,
      run: function (s) {
        s.getRange('A1:A3').setValues([[1], [2], [3]]);
        s.getRange('B1:B3').setFormula('=A1*$A$3');
        return s.getRange('B3').getValue();
      },
    },
    {
      ask: 'the template’s sum: filled, blank, «không có số liệu»', mark: 'M', expect: [3, '', 'không có số liệu'],
      run: function (s) {
        s.getRange('A1:B3').setValues([[1, 2], [1, ''], [1, 'không có số liệu: chưa gửi']]);
        return [1, 2, 3].map(function (row) {
          var a = 'A' + row, b = 'B' + row;
          return s.getRange('C' + row).setFormula('=IF(OR(' + a + '="";' + b + '="");"";IF(COUNT(' + a + ';' + b + ')<2;"không có số liệu";' + a + '+' + b + '))').getValue();
        });
      },
    },
    {
      ask: 'SUMIFS and COUNTIFS over open ranges of another sheet, by words and days', mark: 'M', expect: [7, 1],
      run: function (s, book) {
        var other = book.insertSheet('thử bảng', book.getNumSheets());
        other.getRange('A1:A3').setNumberFormat('@').setValues([['Lớp'], ['Lớp'], ['Câu lạc bộ']]);
        other.getRange('B1:B3').setValues([[7], [9], [11]]);
        other.getRange('C1:C3').setValues([[new Date(Date.UTC(2016, 1, 3))], [new Date(Date.UTC(2016, 4, 3))], [new Date(Date.UTC(2016, 1, 4))]]);
        var range = function (letter) { return "'thử bảng'!" + letter + '$1:' + letter; };
        var where = range('A') + ';"Lớp";' + range('C') + ';">="&DATE(2016;1;1);' + range('C') + ';"<="&DATE(2016;3;31)';
        s.getRange('A1').setFormula('=SUMIFS(' + range('B') + ';' + where + ')');
        s.getRange('A2').setFormula('=COUNTIFS(' + where + ')');
        return [s.getRange('A1').getValue(), s.getRange('A2').getValue()];
      },
    },
    // The array literal that gathers a workbook.
    {
      ask: 'array literal over two sheets: values', mark: 'M', expect: [['x', 1], ['y', ''], ['z', 2], ['', '']],
      run: function (s, book) { s.getRange('A5').setFormula(stack(book).formula); return s.getRange('A5:B8').getValues(); },
    },
    {
      ask: 'array literal: does a percent format shine through', mark: 'M', expect: '100%',
      run: function (s, book) { s.getRange('A5').setFormula(stack(book).formula); return s.getRange('B5').getDisplayValue(); },
    },
    {
      ask: 'array literal: does a text «01» stay text, a Date a Date', mark: 'M', expect: ['01', true],
      run: function (s, book) {
        var made = stack(book);
        made.first.getRange('A2').setNumberFormat('@').setValue('01');
        made.first.getRange('B2').setNumberFormat('dd/mm/yyyy').setValue(new Date(Date.UTC(2016, 1, 3)));
        s.getRange('A5').setFormula(made.formula);
        return [s.getRange('A5').getValue(), s.getRange('B5').getValue() instanceof Date];
      },
    },
    {
      ask: 'array literal: getFormula as it was set', mark: 'M', expect: "={'thử A. Tên'!A2:B3;'thử B'!A2:B}",
      run: function (s, book) { s.getRange('A5').setFormula(stack(book).formula); return s.getRange('A5').getFormula(); },
    },
    {
      ask: 'array literal: getFormula after a row was inserted above and the tab renamed', mark: 'M', expect: "={'thử Mới'!A3:B4;'thử B'!A2:B}",
      run: function (s, book) {
        var made = stack(book);
        s.getRange('A5').setFormula(made.formula);
        made.first.insertRowsBefore(1, 1);
        made.first.setName('thử Mới');
        SpreadsheetApp.flush();
        return s.getRange('A5').getFormula();
      },
    },
    {
      ask: 'array literal: a row inserted inside a block', mark: 'M', expect: "={'thử A. Tên'!A2:B4;'thử B'!A2:B}",
      run: function (s, book) {
        var made = stack(book);
        s.getRange('A5').setFormula(made.formula);
        made.first.insertRowsAfter(2, 1);
        SpreadsheetApp.flush();
        return s.getRange('A5').getFormula();
      },
    },
    {
      ask: 'array literal: something stands in the way', mark: 'M', expect: ['#REF!', 'cản'],
      run: function (s, book) {
        s.getRange('A5').setFormula(stack(book).formula);
        s.getRange('B6').setValue('cản');
        SpreadsheetApp.flush();
        return [s.getRange('A5').getValue(), s.getRange('B6').getValue()];
      },
    },
    {
      ask: 'array literal: a sheet was deleted', mark: 'M', expect: ['#REF!', "={'thử A. Tên'!A2:B3;#REF!}"],
      run: function (s, book) {
        var made = stack(book);
        s.getRange('A5').setFormula(made.formula);
        book.deleteSheet(made.second);
        SpreadsheetApp.flush();
        return [s.getRange('A5').getValue(), s.getRange('A5').getFormula()];
      },
    },
    // Rules and protections.
    {
      ask: 'a rejecting rule and a script: at setValue, at flush, what stands there', mark: 'F',
      expect: ['không báo lỗi', 'Exception: The data you entered in cell A1 violates the data validation rules set on this cell.', 3],
      run: function (s) {
        var cell = s.getRange('A1').setValue(3);
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build());
        SpreadsheetApp.flush();
        var early = 'không báo lỗi', late = 'không báo lỗi';
        try { cell.setValue(-1); } catch (error) { early = error.name + ': ' + error.message; }
        try { SpreadsheetApp.flush(); } catch (error) { late = error.name + ': ' + error.message; }
        return [early, late, cell.getValue()];
      },
    },
    {
      ask: 'a warning rule lets a script write', mark: 'D', expect: -1,
      run: function (s) {
        var cell = s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>=0').setAllowInvalid(true).build());
        cell.setValue(-1);
        SpreadsheetApp.flush();
        return cell.getValue();
      },
    },
    {
      ask: 'the template’s rule by formula is taken as it is', mark: 'M',
      expect: '=IF(ISNUMBER(A1);AND(A1>=0;A1=INT(A1));LEFT(LOWER(A1);16)="không có số liệu")',
      run: function (s) {
        var rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=IF(ISNUMBER(A1);AND(A1>=0;A1=INT(A1));LEFT(LOWER(A1);16)="không có số liệu")').build();
        return s.getRange('A1').setDataValidation(rule).getDataValidation().getCriteriaValues()[0];
      },
    },
    {
      ask: 'clear leaves note and rule', mark: 'F', expect: ['', 'ghi chú', true],
      run: function (s) {
        var cell = s.getRange('A1').setValue(5).setNote('ghi chú');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build());
        cell.clear();
        return [cell.getValue(), cell.getNote(), cell.getDataValidation() !== null];
      },
    },
    {
      ask: 'a warning protection does not stop a script', mark: 'D', expect: 7,
      run: function (s) { s.protect().setWarningOnly(true); return s.getRange('A1').setValue(7).getValue(); },
    },
    // How things are found again.
    {
      ask: 'a named range after rows were inserted above it', mark: 'M', expect: 'A8:B9',
      run: function (s, book) {
        book.setNamedRange('thu_neo', s.getRange('A5:B6'));
        s.insertRowsBefore(2, 3);
        SpreadsheetApp.flush();
        var notation = book.getRangeByName('thu_neo').getA1Notation();
        book.removeNamedRange('thu_neo');
        return notation;
      },
    },
    {
      ask: 'metadata of a column after a column was inserted before it', mark: 'M', expect: 6,
      run: function (s) {
        s.getRange('E:E').addDeveloperMetadata('thu_cot', 'E');
        s.insertColumnsBefore(2, 1);
        SpreadsheetApp.flush();
        return s.createDeveloperMetadataFinder().withKey('thu_cot').find()[0].getLocation().getColumn().getColumn();
      },
    },
    {
      ask: 'metadata of a sheet after it was renamed', mark: 'M', expect: 'thử đổi tên',
      run: function (s, book) {
        s.addDeveloperMetadata('thu_trang', 'A');
        s.setName('thử đổi tên');
        return book.createDeveloperMetadataFinder().withKey('thu_trang').find()[0].getLocation().getSheet().getName();
      },
    },
    // Charts.
    {
      ask: 'a chart after modify and updateChart: same id, same place, new title, figures at the bars', mark: 'M',
      expect: 'true 2 4 mới true value',
      run: function (s) {
        s.getRange('A1:B3').setValues([['a', 'b'], ['x', 1], ['y', 2]]);
        s.insertChart(s.newChart().asBarChart().addRange(s.getRange('A1:B3')).setNumHeaders(1).setOption('title', 'cũ')
          .setOption('series.0.hasAnnotations', true).setOption('series.0.dataLabel', 'value').setPosition(2, 4, 8, 4).build());
        var before = s.getCharts()[0];
        s.updateChart(before.modify().clearRanges().addRange(s.getRange('A1:B2')).setOption('title', 'mới').build());
        var after = s.getCharts()[0];
        var at = after.getContainerInfo();
        var options = after.getOptions();
        return [after.getChartId() === before.getChartId(), at.getAnchorRow(), at.getAnchorColumn(), options.get('title'),
          options.get('series.0.hasAnnotations'), options.get('series.0.dataLabel')].join(' ');
      },
    },
    {
      ask: 'the display value of SPARKLINE', mark: 'M', expect: '',
      run: function (s) {
        s.getRange('A1:D1').setValues([[3, 1, 2, '=SPARKLINE(A1:C1)']]);
        SpreadsheetApp.flush();
        return s.getRange('D1').getDisplayValue();
      },
    },
    // Identity and runtime.
    {
      ask: 'the identity token: claims, issuer, audience, seconds of life, e-mail verified, hd', mark: 'M',
      run: function () {
        var token = ScriptApp.getIdentityToken();
        if (!token) return 'null: openid is not in the manifest, or was not granted';
        var part = token.split('.')[1];
        var bytes = Utilities.base64DecodeWebSafe(part + '==='.slice((part.length + 3) % 4));
        var claims = JSON.parse(Utilities.newBlob(bytes).getDataAsString());
        return [Object.keys(claims).sort().join(' '), claims.iss, claims.aud, claims.exp - claims.iat, claims.email_verified, claims.hd || ''];
      },
    },
    {
      ask: 'what the runtime lacks', mark: 'D', expect: 'setTimeout fetch URL TextEncoder crypto structuredClone',
      run: function () {
        return ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'crypto', 'structuredClone'].filter(function (name) { return typeof globalThis[name] === 'undefined'; }).join(' ');
      },
    },
    {
      ask: 'Intl, normalize, groupBy, toSorted', mark: 'M',
      run: function () { return [typeof Intl, typeof ''.normalize, typeof Object.groupBy, typeof [].toSorted]; },
    },
    {
      ask: 'milliseconds: 20 getValues of a sheet of 1000 × 26, one after another', mark: 'M',
      run: function (s) {
        var begin = Date.now();
        for (var i = 0; i < 20; i++) s.getRange(1, 1, 1000, 26).getValues();
        return Date.now() - begin;
      },
    },
    // What nobody could say. The workbench guesses where a guess stands.
    {
      ask: '1 · metadata on E:E, 2:2, E1:E1000, A2:Z2, E3:E, B2', mark: '?',
      expect: ['không báo lỗi', 'không báo lỗi', true, true, true, true],
      run: function (s) {
        return ['E:E', '2:2', 'E1:E1000', 'A2:Z2', 'E3:E', 'B2'].map(function (notation, i) {
          var told = markOf(s, notation);
          return i < 2 ? told : told !== 'không báo lỗi';
        });
      },
    },
    {
      ask: '1 · A1 notation of E:E, 5:7, A3:R, and of a marked column', mark: '?', expect: ['E:E', '5:7', 'A3:R', 'E:E'],
      run: function (s) {
        s.getRange('E:E').addDeveloperMetadata('thu_cot', 'E');
        var marked = s.createDeveloperMetadataFinder().withKey('thu_cot').find()[0].getLocation().getColumn();
        return [s.getRange('E:E'), s.getRange('5:7'), s.getRange('A3:R'), marked].map(function (r) { return r.getA1Notation(); });
      },
    },
    {
      ask: '2 · a whole workbook: 19 sheets, 380 conditional formats, rules on 19 × 400 cells: milliseconds a sheet', mark: '?',
      run: function (s, book) {
        var times = [];
        for (var n = 0; n < 19; n++) {
          var begin = Date.now();
          var made = book.insertSheet('thử dựng ' + n, book.getNumSheets());
          made.getRange('A1:R60').setValues(grid(60, 18, 'x')).setBackground('#fff2cc').setBorder(true, true, true, true, true, true);
          var formats = [];
          for (var f = 0; f < 20; f++) {
            formats.push(SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1="' + f + '"').setBackground('#ff0000').setRanges([made.getRange('A1:R60')]).build());
          }
          made.setConditionalFormatRules(formats);
          made.getRange('E4:I43').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=ISNUMBER(E4)').setAllowInvalid(true).build());
          made.protect().setWarningOnly(true).setUnprotectedRanges([made.getRange('E4:I43')]);
          SpreadsheetApp.flush();
          times.push(Date.now() - begin);
        }
        return times;
      },
    },
    {
      ask: '3 · a named range after its sheet was deleted: listed, read, removed, set again', mark: 'F',
      expect: [0, null, true, 'B2'],
      run: function (s, book) {
        var other = book.insertSheet('thử mất', book.getNumSheets());
        book.setNamedRange('thu_mat', other.getRange('A1'));
        book.deleteSheet(other);
        SpreadsheetApp.flush();
        var mine = function (named) { return named.getName() === 'thu_mat'; };
        var found = book.getRangeByName('thu_mat');
        var told = [book.getNamedRanges().filter(mine).length, found && found.getA1Notation(),
          messageOf(function () { book.removeNamedRange('thu_mat'); }) !== 'không báo lỗi'];
        book.setNamedRange('thu_mat', s.getRange('B2'));
        told.push(book.getRangeByName('thu_mat').getA1Notation());
        book.removeNamedRange('thu_mat');
        return told;
      },
    },
    {
      ask: '4 · permissions: what is missing, and what each service throws', mark: '?',
      run: function (s) {
        var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes ? info.getAuthorizedScopes() : 'không có', info.getAuthorizationUrl(),
          messageOf(function () { UrlFetchApp.fetch(workerUrl || 'https://example.com/'); }), String(ScriptApp.getIdentityToken() === null),
          messageOf(function () { Session.getEffectiveUser().getEmail(); })];
      },
    },
    { ask: '5 · the page beside the sheet: width, literal with //, download, 2 MB, nulls, account', mark: '?', run: function () { return handRead('B24:B30'); } },
    { ask: '6 · onEdit: fired, mode, document properties', mark: '?', run: function () { return handRead('B22'); } },
    {
      ask: '7 · fetchAll of nine to the Worker: codes and milliseconds; an address that is not on the whitelist', mark: '?',
      run: function () {
        if (!workerUrl) return 'chưa: ghi workerUrl';
        var requests = [];
        for (var i = 0; i < 9; i++) requests.push({ url: workerUrl + '/healthz?' + i, muteHttpExceptions: true });
        var begin = Date.now();
        var codes = UrlFetchApp.fetchAll(requests).map(function (answer) { return answer.getResponseCode(); });
        return [codes, Date.now() - begin, messageOf(function () { UrlFetchApp.fetch('https://example.com/'); })];
      },
    },
    {
      ask: '8 · the gathering sheet read right after a write: number, day, blank, «01»', mark: '?', expect: [5, true, '', '01'],
      run: function (s, book) {
        var made = stack(book);
        s.getRange('A5').setFormula(made.formula);
        s.getRange('A5:B7').getValues();
        made.first.getRange('A3').setNumberFormat('@').setValue('01');
        made.first.getRange('B2').setNumberFormat('0').setValue(5);
        made.first.getRange('B3').setNumberFormat('dd/mm/yyyy').setValue(new Date(Date.UTC(2016, 1, 3)));
        made.second.getRange('B2').clearContent();
        var got = s.getRange('A5:B7').getValues();
        return [got[0][1], got[1][1] instanceof Date, got[2][1], got[1][0]];
      },
    },
    {
      ask: '9 · locale switched and «1,5» written in one run, to and fro', mark: '?', expect: ['1,5', 1.5],
      run: function (s, book) {
        book.setSpreadsheetLocale('en_US');
        var english = s.getRange('A1').setValue('1,5').getValue();
        book.setSpreadsheetLocale('vi_VN');
        return [english, s.getRange('A2').setValue('1,5').getValue()];
      },
    },
    {
      ask: '9 · short texts by setValue: value, display, format', mark: '?',
      run: function (s) { return becomes(s, shortTexts); },
    },
    {
      ask: '9 · the same: no number is made of them', mark: '?', expect: [true, true, true, true, true],
      run: function (s) {
        return ['1.5', '3.5', '1.2.3', '12.5000', '30.9.2016'].map(function (text) {
          return typeof s.getRange('A1').clear().setValue(text).getValue() !== 'number';
        });
      },
    },
    {
      ask: '9 · 3/11 and 3-4 by setValue: day and month', mark: '?', expect: ['03/11', '03/04'],
      run: function (s) {
        return ['3/11', '3-4'].map(function (text) {
          var value = s.getRange('A1').clear().setValue(text).getValue();
          return value instanceof Date ? Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', 'dd/MM') : value;
        });
      },
    },
    {
      ask: '9 · 0903123456 in a cell of days, by setValue', mark: '?', expect: 903123456,
      run: function (s) { return s.getRange('A1').setNumberFormat('dd/MM/yyyy').setValue('0903123456').getValue(); },
    },
    { ask: '9 · the same typed by hand', mark: '?', run: function () { return [handRead('B1:B7'), handRead('B10')]; } },
    {
      ask: '10 · rule and conditional format with «;» read back in vi_VN', mark: '?',
      expect: ['=IF(A1=1;TRUE;FALSE)', '=IF(A1=1;TRUE;FALSE)'],
      run: function (s) {
        var formula = '=IF(A1=1;TRUE;FALSE)';
        s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula).build());
        s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setRanges([s.getRange('A1')]).build()]);
        SpreadsheetApp.flush();
        return [s.getRange('A1').getDataValidation().getCriteriaValues()[0], s.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0]];
      },
    },
    {
      ask: '11 · a warning protection with unprotected ranges', mark: '?', expect: [true, 'B1:B3'],
      run: function (s) {
        var made = s.protect().setWarningOnly(true);
        made.setUnprotectedRanges([s.getRange('B1:B3')]);
        var read = s.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
        return [read.isWarningOnly(), read.getUnprotectedRanges()[0].getA1Notation()];
      },
    },
    {
      ask: '12 · SHA-256 of «Phường» without a charset is that of «Ph??ng»', mark: 'T', expect: true,
      run: function () {
        var sha = Utilities.DigestAlgorithm.SHA_256;
        return JSON.stringify(Utilities.computeDigest(sha, 'Phường')) === JSON.stringify(Utilities.computeDigest(sha, 'Ph??ng'));
      },
    },
    {
      ask: '13 · 50.001 characters by setValue', mark: 'F',
      expect: 'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
      run: function (s) { return messageOf(function () { s.getRange('A1').setValue(new Array(50002).join('x')); }); },
    },
    {
      ask: '13 · metadata of 10.000 and of 31.000 characters on a sheet', mark: 'D', expect: [true, false],
      run: function (s) {
        return [10000, 31000].map(function (length) {
          return messageOf(function () { s.addDeveloperMetadata('thu_dai', new Array(length + 1).join('x')); }) === 'không báo lỗi';
        });
      },
    },
    {
      ask: '14 · sub, hd, email_verified, aud (compare between two scripts of one Cloud project, Gmail and Workspace)', mark: '?',
      run: function () {
        var token = ScriptApp.getIdentityToken();
        if (!token) return null;
        var part = token.split('.')[1];
        var claims = JSON.parse(Utilities.newBlob(Utilities.base64DecodeWebSafe(part + '==='.slice((part.length + 3) % 4))).getDataAsString());
        return [typeof claims.sub, claims.hd || '', claims.email_verified, claims.aud];
      },
    },
    {
      ask: "15 · setBackgrounds('') and setNumberFormats('General')", mark: '?', expect: ['#ffffff', '0.###############'],
      run: function (s) {
        s.getRange('A1').setBackground('#ff0000').setNumberFormat('0%');
        return [s.getRange('A1').setBackgrounds([['']]).getBackground(), s.getRange('A1').setNumberFormats([['General']]).getNumberFormat()];
      },
    },
    {
      ask: '16 · moveTo of one cell: which formulas follow; rule, note, colour at both ends', mark: '?',
      expect: ['=C1+1', true, '', true, '', '#ff0000', '#ffffff'],
      run: function (s) {
        s.getRange('A1').setValue(3).setNote('n').setBackground('#ff0000')
          .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build());
        s.getRange('B1').setFormula('=A1+1');
        s.getRange('A1').moveTo(s.getRange('C1'));
        SpreadsheetApp.flush();
        var from = s.getRange('A1'), to = s.getRange('C1');
        return [s.getRange('B1').getFormula(), to.getDataValidation() !== null, from.getNote(), from.getDataValidation() === null, from.getValue(),
          to.getBackground(), from.getBackground()];
      },
    },
    {
      ask: '16 · Range.sort beside a hidden key column: keys stay, notes and formulas go along', mark: 'M',
      expect: [['k1', 'a', 1, 10], ['k2', 'b', 2, 20], ['', 'của b']],
      run: function (s) {
        s.getRange('A1:D2').setValues([['k1', 'b', 2, '=C1*10'], ['k2', 'a', 1, '=C2*10']]);
        s.hideColumns(1);
        s.getRange('B1').setNote('của b');
        s.getRange('B1:D2').sort({ column: 3, ascending: true });
        SpreadsheetApp.flush();
        var values = s.getRange('A1:D2').getValues();
        return [values[0], values[1], s.getRange('B1:B2').getNotes().map(function (row) { return row[0]; })];
      },
    },
    {
      ask: '16 · cut and pasted by hand: formula of D12, C12, notes; sorted: keys beside them', mark: '?',
      run: function () {
        var s = byHand();
        if (!s) return 'chưa: chạy askByHand';
        return [s.getRange('D12').getFormula(), s.getRange('B12:C12').getNotes()[0], s.getRange('C12').getDataValidation() !== null,
          s.getProtections(SpreadsheetApp.ProtectionType.RANGE).map(function (one) { return one.getRange().getA1Notation(); }), handRead('B14:F16')];
      },
    },
    { ask: '17 · a list rule, by hand: «có» and «Có lẽ»', mark: '?', run: function () { return handRead('B18:B19'); } },
    {
      ask: '17 · a list rule, by script: another case, a longer text', mark: '?', expect: [false, false],
      run: function (s) {
        var cell = s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).build());
        return ['có', 'Có lẽ'].map(function (text) { return messageOf(function () { cell.setValue(text); }) === 'không báo lỗi'; });
      },
    },
  ];
}

function grid(rows, columns, value) {
  var made = [];
  for (var r = 0; r < rows; r++) {
    made.push([]);
    for (var c = 0; c < columns; c++) made[r].push(value);
  }
  return made;
}
