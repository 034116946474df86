// The words by which people's names are told from names of places, schools, offices and the famous.

const wordsOf = (words: string) => words.split(/\s+/).filter((word) => word !== '');
const phrasesOf = (phrases: string) => phrases.split('|');

/** Common family names (họ). */
const families = wordsOf(
  `nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trương tô đào trịnh tạ quách vương
  lương tăng kiều phùng chu diệp từ tống triệu mạc nghiêm lục khổng bạch lưu doãn thân giáp hứa nông lò quàng cầm giàng
  sùng vừ thào lầu tôn âu đàm cù lã bành phí đậu đồng`,
);

/** Family names that are everyday words or begin names of places: they count from three syllables on. */
const ambiguous = wordsOf(
  'mai lâm cao hà châu thái la thạch kim sơn vi danh trang ninh vàng thi hoa quan ma',
);

/** As they are written without tones; they too count from three syllables on. */
const toneless = wordsOf(
  'nguyen tran pham huynh hoang phan dang bui ngo duong dinh truong trinh le vo vu do ho ly',
);

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const asWritten = (words: readonly string[]) => words.flatMap((word) => [capital(word), word.toUpperCase()]);

/** Of two syllables each: «Nguyễn Du» is a name, «Kim Đồng» is none yet. */
export const sureFamilies = new Set(families);
/** As they begin a name in capitals. */
export const familyNames = new Set(asWritten([...families, ...ambiguous, ...toneless]));
/** Before «văn», «thị» in small letters. */
export const lowerFamilies = new Set([...families, ...toneless, ...wordsOf('mai cao hà châu thạch kim')]);

/** Words of offices that follow «văn» where no name is meant: «lưu văn thư». */
export const notMiddle = new Set(wordsOf('bản thư hóa hoá phòng nghệ kiện học'));

/** Places and bodies whose names begin as people's do. */
export const placeNames = phrasesOf(
  'hồ chí minh|hoàng sa|hoàng mai|hoàng su phì|phan thiết|phan rang|phan rí|lý sơn|lý nhân|võ nhai|vũ thư|vũ quang|vũng tàu|lương sơn|lương tài|lê chân|đồng nai|đồng tháp|đồng hới|đồng xoài|đồng khởi|đồng triều|dương kinh|dương đông|đoàn thanh niên|từ sơn|từ liêm|từ dũ|triệu sơn|triệu phong|triệu vân|cô giang|cô bắc|bà chiểu|bà điểm|bà rịa|bà hạt|bà huyện thanh quan|bà triệu|bà trưng|bà đen|ông lãnh|ông ích khiêm|ông tạ|bà nà|bà mẹ việt nam|con cuông|con voi',
);

/** Names that streets, schools and wards bear everywhere: a list with one of them is rarely one of neighbours. */
export const famous = new Set(
  phrasesOf(
    'trần hưng đạo|nguyễn trãi|lê lợi|lê lai|nguyễn huệ|phạm ngũ lão|nguyễn thị minh khai|võ văn tần|lý tự trọng|lê duẩn|tôn đức thắng|nguyễn bỉnh khiêm|đinh tiên hoàng|võ thị sáu|phan bội châu|phan chu trinh|phan châu trinh|lê thánh tôn|lê thánh tông|nguyễn du|lê văn sỹ|nguyễn văn cừ|trần phú|lê hồng phong|ngô quyền|ngô gia tự|hoàng văn thụ|nguyễn văn trỗi|võ văn kiệt|nguyễn thái học|nguyễn cư trinh|nguyễn thái bình|trần quang khải|trần khánh dư|trần nhật duật|trần quốc toản|trần quý cáp|trần cao vân|trần bình trọng|trần khắc chân|lý thái tổ|lý thường kiệt|lý chính thắng|lê quý đôn|lê ngọc hân|lê thị riêng|lê văn tám|lê thị hồng gấm|nguyễn công trứ|nguyễn đình chiểu|nguyễn tri phương|nguyễn thiện thuật|nguyễn kim|nguyễn thông|nguyễn hữu cảnh|nguyễn hữu cầu|nguyễn văn linh|nguyễn lương bằng|nguyễn khuyến|nguyễn hiền|nguyễn đức cảnh|nguyễn viết xuân|nguyễn bá ngọc|nguyễn trung trực|nguyễn khoái|nguyễn cảnh chân|nguyễn phi khanh|hoàng diệu|hoàng hoa thám|hoàng sa|phan đình phùng|phan kế bính|phan ngữ|phan văn trị|phan đăng lưu|phan thanh giản|phan liêm|đặng trần côn|đặng thùy trâm|đặng dung|đặng thai mai|bùi viện|bùi thị xuân|bùi hữu nghĩa|đỗ quang đẩu|hồ hảo hớn|hồ xuân hương|hồ tùng mậu|ngô sĩ liên|ngô tất tố|ngô thì nhậm|ngô đức kế|chu văn an|chu mạnh trinh|trương định|trương vĩnh ký|trương hán siêu|tô hiến thành|tô hiệu|tô vĩnh diện|đào duy anh|đào duy từ|đoàn thị điểm|đinh công tráng|đinh bộ lĩnh|lương thế vinh|lương định của|mạc đĩnh chi|mạc thị bưởi|mạc cửu|võ trường toản|võ nguyên giáp|vừ a dính|trần văn ơn|trần đình xu|trần đại nghĩa|trần não|trần xuân soạn|trần nguyên hãn|phạm viết chánh|phạm hồng thái|phạm văn đồng|phạm phú thứ|phạm thế hiển|phùng hưng|phùng khắc khoan|triệu quang phục|triệu thị trinh|tăng bạt hổ|tôn thất tùng|tôn thất đạm|tôn thất thiệp|huỳnh thúc kháng|huỳnh khương ninh|lê anh xuân|lê đại hành|lê hoàn|lê công kiều|lê văn duyệt|thái văn lung|cao bá quát|cao thắng|mai thúc loan|kim đồng',
  ),
);

/** Words directly before a name that make it the name of a place, a school, an office, a fund or somebody of history. */
const namesakes = phrasesOf(
  'phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tp|tỉnh|khu|khu vực|ấp|thôn|làng|bản|khóm|cụm|đường|phố|tuyến|tuyến đường|các tuyến|trục|trục đường|lộ|hẻm|ngõ|ngách|kiệt|ngã ba|ngã tư|ngã năm|ngã sáu|giao lộ|vòng xoay|góc|dọc|đại lộ|cầu|chợ|bến xe|công viên|chung cư|cư xá|nhà văn hóa|nhà thiếu nhi|thư viện|nhà sách|bệnh viện|trạm y tế|chùa|đình|đền|nhà thờ|tượng đài|khu di tích|sân vận động|trường|cấp|tiểu học|trung học cơ sở|trung học phổ thông|trung học|thcs|thpt|th|mầm non|mẫu giáo|mn|nhà trẻ|đại học|cao đẳng|trung cấp|học viện|trung tâm|viện|quỹ|học bổng|giải|giải thưởng|phong trào|chi đoàn|chi đội|liên đội|chi bộ|chi hội|câu lạc bộ|clb|công ty|tnhh|doanh nghiệp|tập đoàn|cơ sở|cửa hàng|hợp tác xã|ngân hàng|dòng họ|họ|tộc|chủ tịch|bác|lãnh tụ|anh hùng|liệt sĩ|liệt sỹ|danh nhân|nhà thơ|nhà văn|nhạc sĩ|vua|tướng|đại tướng|danh tướng|tổng bí thư|thủ tướng|gương|mang tên|ubnd|ủy ban nhân dân|hđnd|đảng ủy|hội khuyến học|tthtcđ|xe loa đi qua|đi qua',
);

/** Words that may stand between such a word and the name, or between «các phường» and the first name of a list. */
const fillers = phrasesOf(
  'tư thục|công lập|dân lập|bán trú|nội trú|đi bộ|và|trên địa bàn|dạy nghề|ngoại ngữ|tin học|chuyên|thực hành|phổ thông|cơ sở|quốc tế|sau|gồm|gồm có|bao gồm|là|như|khác|đó|trên|nêu trên|điểm|bạn|trong quận',
);

/** Titles of officers and of those who teach: their names may be told. */
const officers = phrasesOf(
  'đồng chí|đ/c|đc|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|giám đốc tthtcđ|hiệu trưởng|phó hiệu trưởng|trưởng ban|phó ban|phó trưởng ban|trưởng phòng|phó phòng|phó trưởng phòng|trưởng khu phố|tổ trưởng|chi hội trưởng|hội trưởng|thư ký|ủy viên|công chức|cán bộ|chuyên viên|chuyên trách|kế toán|báo cáo viên|giảng viên|diễn giả|luật sư|bác sĩ|bs|tiến sĩ|ts|thạc sĩ|ths|giáo sư|gs|pgs|nhà giáo|nghệ nhân|thầy|thầy giáo|cô giáo|giáo viên|người ký|người lập|người lập biểu|lập biểu|phụ trách|do',
);

/** Titles that follow a name behind a comma or in brackets. */
const titlesAfter = phrasesOf('chủ tịch|phó|trưởng|chủ nhiệm|đảng viên');

const children = phrasesOf('em|cháu|bé|học sinh|hs|trẻ|con|tên');
const grownUps = phrasesOf(
  'học viên|sinh viên|ông|bà|anh|chị|cô|chú|dì|cụ|vợ|chồng|bệnh nhân|chủ hộ|hộ|gia đình|hộ gia đình|người|thường trú|tạm trú|người học|nhiễm',
);

export type Word = 'namesake' | 'filler' | 'officer' | 'child' | 'grown-up';

/** What the words before a name make of it, by phrases of up to three words in small letters. */
export const before: ReadonlyMap<string, Word> = new Map([
  ...fillers.map((one): [string, Word] => [one, 'filler']),
  ...namesakes.map((one): [string, Word] => [one, 'namesake']),
  ...grownUps.map((one): [string, Word] => [one, 'grown-up']),
  ...children.map((one): [string, Word] => [one, 'child']),
  ...officers.map((one): [string, Word] => [one, 'officer']),
]);

/** Titles behind a name. */
export const after: ReadonlySet<string> = new Set([...officers, ...titlesAfter]);

/** «các», «tại» … before «phường:» and a list. */
export const plurals: ReadonlySet<string> = new Set(wordsOf('các những tại ở'));

/** Words behind which a single given name may stand, as they are written. */
export const personWords: ReadonlySet<string> = new Set(
  wordsOf('em cháu bé trẻ con ông bà anh chị cô chú dì cụ sinh hs viên tên').flatMap((word) => [
    word,
    capital(word),
    word.toUpperCase(),
  ]),
);

/** Capitalised words behind «học sinh», «trẻ», «bà» that are no given names. */
export const notGiven: ReadonlySet<string> = new Set(
  wordsOf(
    `việt bác mầm mẫu tiểu trung trường thcs thpt bổ quận huyện phường xã đội thiếu nhi hội đoàn liên chi khmer chăm down khối lớp tổ
    khu ban quỹ mẹ nam giáo văn thành tp tthtcđ ủy đảng phổ đại cao học nhà hoa-kỳ cấp quốc dân nhân phụ nông cựu
    hưu`,
  ),
);

/** Words that tell of somebody's health, schooling or need. */
export const telling =
  /(?<![\p{L}])(?:khuyết tật|bại não|tâm thần|thần kinh|tự kỷ|tự kỉ|động kinh|hội chứng|down|hiv|aids|ung thư|bệnh(?! viện)|nghiện|ma túy|ma tuý|câm|điếc|khiếm thị|khiếm thính|chậm phát triển|chậm nói|thiểu năng|dị tật|bẩm sinh|da cam|mồ côi|tai biến|mù chữ|tái mù|chưa biết chữ|bỏ học|nghỉ học|hộ nghèo|cận nghèo|hoàn cảnh khó khăn)(?![\p{L}])/u;

/** Words beside which a name may be a child's. */
export const childish = /(?<![\p{L}])(?:trẻ|cháu|em|bé|học sinh)(?![\p{L}])/u;
