// The words by which people's names are told from names of places, schools, offices and the famous.

/** Common family names (họ). */
const families =
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trương tô đào trịnh tạ quách vương lương tăng kiều phùng chu diệp từ tống triệu mạc nghiêm lục khổng bạch lưu doãn thân giáp hứa nông lò quàng cầm giàng sùng vừ thào lầu tôn âu đàm cù lã bành phí đậu đồng';

/** Family names that are everyday words or begin names of places: they count from three syllables on. */
const ambiguous = 'mai lâm cao hà châu thái la thạch kim sơn vi danh trang ninh vàng thi hoa quan ma';

/** Places and bodies whose names begin with a family name. */
export const placeNames = [
  'hồ chí minh',
  'hoàng sa',
  'hoàng mai',
  'hoàng su phì',
  'phan thiết',
  'phan rang',
  'phan rí',
  'lý sơn',
  'lý nhân',
  'võ nhai',
  'vũ thư',
  'vũ quang',
  'vũng tàu',
  'lương sơn',
  'lương tài',
  'lê chân',
  'đồng nai',
  'đồng tháp',
  'đồng hới',
  'đồng xoài',
  'đồng khởi',
  'đồng triều',
  'dương kinh',
  'dương đông',
  'đoàn thanh niên',
  'từ sơn',
  'từ liêm',
  'từ dũ',
  'triệu sơn',
  'triệu phong',
  'triệu vân',
];

const setOf = (words: string) => new Set(words.split(' '));
export const familyNames = setOf(families);
export const ambiguousFamilyNames = setOf(ambiguous);

/** Words directly before a name that make it the name of a place, a school, an office, a fund or somebody of history. */
export const namesakes =
  'phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tp\\.?|tỉnh|khu|ấp|thôn|làng|bản|khóm|cụm|đường|phố|hẻm|ngõ|đại lộ|cầu|chợ|bến xe|công viên|chung cư|cư xá|nhà văn hóa|nhà thiếu nhi|thư viện|nhà sách|bệnh viện|trạm y tế|chùa|đình|đền|nhà thờ|tượng đài|khu di tích|sân vận động|trường|cấp|tiểu học|trung học cơ sở|trung học phổ thông|trung học|thcs|thpt|th|mầm non|mẫu giáo|mn|nhà trẻ|đại học|cao đẳng|trung cấp|học viện|trung tâm|viện|quỹ|học bổng|giải|giải thưởng|phong trào|chi đoàn|chi đội|liên đội|chi bộ|chi hội|câu lạc bộ|clb|công ty|doanh nghiệp|tập đoàn|cơ sở|cửa hàng|hợp tác xã|ngân hàng|dòng họ|họ|tộc|chủ tịch|bác|lãnh tụ|anh hùng|liệt sĩ|liệt sỹ|danh nhân|nhà thơ|nhà văn|nhạc sĩ|vua|tướng|đại tướng|danh tướng|tổng bí thư|thủ tướng|gương|mang tên|ubnd|ủy ban nhân dân|hđnd|đảng ủy|hội khuyến học|tthtcđ';

/** Words that may stand between such a word and the name. */
export const namesakeFillers =
  'tư thục|công lập|dân lập|bán trú|nội trú|đi bộ|và|trên địa bàn|dạy nghề|ngoại ngữ|tin học|chuyên|thực hành|phổ thông|cơ sở|quốc tế|cấp \\d';

/** Between «các phường» and the first name of a list. */
export const listFillers =
  'sau|gồm|gồm có|bao gồm|là|như|khác|đó|trên|nêu trên|điểm|bạn|trong quận|trên địa bàn';

/** Titles of officers and of those who teach: their names may be told. */
export const officers =
  'đồng chí|đ/c|đc|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|hiệu trưởng|phó hiệu trưởng|trưởng ban|phó ban|phó trưởng ban|trưởng phòng|phó phòng|phó trưởng phòng|trưởng khu phố|tổ trưởng|chi hội trưởng|hội trưởng|thư ký|ủy viên|công chức|cán bộ|chuyên viên|chuyên trách|kế toán|báo cáo viên|giảng viên|diễn giả|luật sư|bác sĩ|bs\\.?|tiến sĩ|ts\\.?|thạc sĩ|ths\\.?|giáo sư|nhà giáo|nghệ nhân|thầy|thầy giáo|cô giáo|giáo viên|người ký|phụ trách|do';

/** Words directly before the name of somebody who is no officer. */
export const persons =
  'em|cháu|bé|học sinh|hs|học viên|sinh viên|trẻ|con|ông|bà|anh|chị|cô|chú|dì|cụ|bệnh nhân|chủ hộ|hộ|gia đình|hộ gia đình|người';

/** Words near which a single name says something of a person's health, or names a child. */
export const sensitive =
  'khuyết tật|bại não|tâm thần|thần kinh|tự kỷ|động kinh|hội chứng|down|hiv|aids|ung thư|bệnh|nghiện|ma túy|câm|điếc|khiếm thị|khiếm thính|chậm phát triển|dị tật|da cam|mồ côi|trẻ em|trẻ|cháu|em|bé|học sinh|mù chữ|tái mù|bỏ học';
