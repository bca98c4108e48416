/*
 * encoding: the table of encodings.
 */
#include "net/encoding.h"

#include "core/ascii.h"
#include "core/count.h"

static const struct df_encoding encodings[] = {
    {"UTF-8", "UTF-8",
	" utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 "
	"unicode20utf8 x-unicode20utf8 "},
    {"windows-1252", "CP1252",
	" windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 "
	"iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 l1 cp819 ibm819 "
	"csisolatin1 ascii us-ascii ansi_x3.4-1968 x-user-defined "},
    {"IBM866", "IBM866", " ibm866 866 cp866 csibm866 "},
    {"ISO-8859-2", "ISO-8859-2",
	" iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 "
	"iso-ir-101 latin2 l2 csisolatin2 "},
    {"ISO-8859-3", "ISO-8859-3",
	" iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 "
	"iso-ir-109 latin3 l3 csisolatin3 "},
    {"ISO-8859-4", "ISO-8859-4",
	" iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 "
	"iso-ir-110 latin4 l4 csisolatin4 "},
    {"ISO-8859-5", "ISO-8859-5",
	" iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 "
	"iso-ir-144 cyrillic csisolatincyrillic "},
    {"ISO-8859-6", "ISO-8859-6",
	" iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 "
	"iso-ir-127 arabic ecma-114 asmo-708 csisolatinarabic "
	"iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i "},
    {"ISO-8859-7", "ISO-8859-7",
	" iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 "
	"iso-ir-126 greek greek8 ecma-118 elot_928 csisolatingreek "
	"sun_eu_greek "},
    {"ISO-8859-8", "ISO-8859-8",
	" iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 "
	"iso-ir-138 hebrew visual csisolatinhebrew iso-8859-8-e "
	"csiso88598e iso-8859-8-i logical csiso88598i "},
    {"ISO-8859-10", "ISO-8859-10",
	" iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 "
	"csisolatin6 "},
    {"ISO-8859-13", "ISO-8859-13", " iso-8859-13 iso8859-13 iso885913 "},
    {"ISO-8859-14", "ISO-8859-14", " iso-8859-14 iso8859-14 iso885914 "},
    {"ISO-8859-15", "ISO-8859-15",
	" iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 l9 "
	"csisolatin9 "},
    {"ISO-8859-16", "ISO-8859-16", " iso-8859-16 "},
    {"KOI8-R", "KOI8-R", " koi8-r koi8_r koi8 koi cskoi8r "},
    {"KOI8-U", "KOI8-U", " koi8-u koi8-ru "},
    {"macintosh", "MACINTOSH", " macintosh mac x-mac-roman csmacintosh "},
    {"windows-874", "CP874",
	" windows-874 dos-874 cp874 tis-620 iso-8859-11 iso8859-11 "
	"iso885911 "},
    {"windows-1250", "CP1250", " windows-1250 cp1250 x-cp1250 "},
    {"windows-1251", "CP1251", " windows-1251 cp1251 x-cp1251 "},
    {"windows-1253", "CP1253", " windows-1253 cp1253 x-cp1253 "},
    {"windows-1254", "CP1254",
	" windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 "
	"iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 csisolatin5 "},
    {"windows-1255", "CP1255", " windows-1255 cp1255 x-cp1255 "},
    {"windows-1256", "CP1256", " windows-1256 cp1256 x-cp1256 "},
    {"windows-1257", "CP1257", " windows-1257 cp1257 x-cp1257 "},
    {"windows-1258", "CP1258", " windows-1258 cp1258 x-cp1258 "},
    {"x-mac-cyrillic", "MAC-CYRILLIC",
	" x-mac-cyrillic x-mac-ukrainian mac-cyrillic maccyrillic "},
    {"GBK", "GB18030",
	" gbk x-gbk gb2312 gb_2312 gb_2312-80 chinese "
	"csgb2312 csiso58gb231280 iso-ir-58 "},
    {"gb18030", "GB18030", " gb18030 "},
    {"Big5", "BIG5-HKSCS", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 "},
    {"EUC-JP", "EUC-JP-MS", " euc-jp x-euc-jp cseucpkdfmtjapanese "},
    /* By way of EUC-JP, see jis.h. */
    {"ISO-2022-JP", "EUC-JP-MS", " iso-2022-jp csiso2022jp "},
    {"Shift_JIS", "CP932",
	" shift_jis shift-jis sjis x-sjis ms_kanji ms932 cp932 windows-31j "
	"csshiftjis "},
    {"EUC-KR", "CP949",
	" euc-kr cseuckr cp949 uhc windows-949 korean ksc5601 ksc_5601 "
	"ks_c_5601-1987 ks_c_5601-1989 csksc56011987 iso-ir-149 "},
    {"UTF-16LE", "UTF-16LE",
	" utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 unicodefeff "
	"csunicode "},
    {"UTF-16BE", "UTF-16BE", " utf-16be unicodefffe "},
    /* No browser's, but found in files and guessed by uchardet. */
    {"UTF-32LE", "UTF-32LE", " utf-32le utf-32 "},
    {"UTF-32BE", "UTF-32BE", " utf-32be "},
    {"ISO-2022-KR", "ISO-2022-KR", " iso-2022-kr csiso2022kr "},
    {"EUC-TW", "EUC-TW", " euc-tw x-euc-tw "},
    {"Johab", "JOHAB", " johab cp1361 "},
    {"IBM855", "IBM855", " ibm855 cp855 "},
    {"IBM852", "IBM852", " ibm852 cp852 "},
    {"IBM862", "IBM862", " ibm862 cp862 "},
    {"x-mac-ce", "MAC-CENTRALEUROPE", " x-mac-ce mac-centraleurope "},
    {"VISCII", "VISCII", " viscii "},
};

const struct df_encoding *
df_encoding_find(struct df_str label)
{
	char key[32] = " ";
	size_t n = 1;

	label = df_str_trim(label);
	if (label.len == 0 || label.len > sizeof(key) - 3)
		return NULL;
	for (size_t i = 0; i < label.len; i++) {
		char c = label.s[i];

		if (c <= ' ')
			return NULL;
		key[n++] = df_ascii_fold(c);
	}
	key[n++] = ' ';
	key[n] = 0;
	for (size_t i = 0; i < DF_COUNT(encodings); i++)
		if (strstr(encodings[i].labels, key))
			return &encodings[i];
	return NULL;
}
