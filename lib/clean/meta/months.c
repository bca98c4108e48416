/*
 * months: one list of beginnings for each month.
 *
 * Where two languages disagree (listopad is November in Poland and October in
 * Croatia) the one with more speakers counts.
 */
#include "clean/meta/months.h"

#include "core/ascii.h"

/* More of a word is not looked at; no beginning is longer. */
#define WORD_MAX 24
/* More than a month has names. */
#define NAMES_MAX 32

/* Lower case; the longest that fits counts. NULL ends each list. */
static const char *const months[12][NAMES_MAX] = {
    {"jan", "gen", "ene", "ian", "jän", "янв", "січ", "sty", "oca", "led",
	"ιαν", "tammi", "janv", "gener", "jaan", "яну", "јан", "студз", "sau",
	"يناير", "جانفي", "ינו", "जन", "siječ", "ιανου", "জান", "มกร", "ม.ค"},
    {"feb", "fév", "fev", "фев", "лют", "lut", "şub", "úno", "φεβ", "helmi",
	"veeb", "vas", "veljač", "شباط", "فبراير", "فيفري", "פבר", "פברו", "फर",
	"ফেব", "กุมภ", "ก.พ"},
    {"mar", "mär", "maa", "mrt", "mrz", "мар", "бер", "bře", "μαρ", "már",
	"mars", "març", "kov", "ožuj", "сака", "مارس", "آذار", "מרץ", "मार्च",
	"মার্চ", "มีน", "มี.ค"},
    {"apr", "avr", "abr", "апр", "кві", "kwi", "nis", "dub", "απρ", "ápr",
	"huhti", "balan", "trav", "крас", "أبريل", "ابريل", "نيسان", "أفريل",
	"אפר", "अप्र", "এপ্র", "เมษ", "เม.ย"},
    {"may", "mai", "mei", "maj", "mag", "máj", "мая", "май", "тра", "kvě",
	"μαΐ", "μαι", "μάι", "touko", "maig", "geg", "svib", "мај", "maí",
	"травен", "مايو", "أيار", "ماي", "מאי", "मई", "মে", "พฤษภ", "พ.ค"},
    {"jun", "juin", "giu", "июн", "чер", "cze", "haz", "čer", "ιουν", "ιούν",
	"jún", "kesä", "iun", "juuni", "бірж", "birž", "lipnj", "јун", "юни",
	"يونيو", "حزيران", "جوان", "יונ", "जून", "জুন", "มิถ", "มิ.ย"},
    {"jul", "juil", "lug", "июл", "лип", "lip", "tem", "červenc", "ιουλ",
	"ιούλ", "júl", "heinä", "iul", "juuli", "liep", "srpnj", "јул", "юли",
	"ліп", "يوليو", "تموز", "جويلية", "יול", "जुल", "জুল", "กรก", "ก.ค"},
    {"aug", "août", "aout", "ago", "авг", "сер", "sie", "ağu", "srp", "αυγ",
	"αύγ", "elo", "rugp", "kolov", "жнів", "agost", "ágú", "أغسطس", "اغسطس",
	"آب", "أوت", "אוג", "अग", "agu", "agt", "আগ", "สิง", "ส.ค"},
    {"sep", "set", "сен", "вер", "wrz", "eyl", "zář", "σεπ", "szept", "syys",
	"rugs", "ruj", "септ", "верас", "أيلول", "سبتمبر", "ספט", "सित", "সেপ",
	"กัน", "ก.ย"},
    {"oct", "okt", "out", "ott", "loka", "spal", "paź", "eki", "říj", "οκτ",
	"окт", "жов", "кастр", "أكتوبر", "اكتوبر", "אוק", "অক্ট", "ตุล", "ต.ค",
	"अक्तू", "अक्टू"},
    {"nov", "noi", "ноя", "лис", "lis", "kas", "νοε", "νοέ", "marras", "lapk",
	"studen", "ное", "ліст", "nóv", "نوفمبر", "נוב", "नव", "নভ", "พฤศจ",
	"พ.ย"},
    {"dec", "déc", "dez", "des", "dic", "дек", "гру", "gru", "ara", "pro",
	"δεκ", "joulu", "dets", "снеж", "ديسمبر", "דצמ", "दिस", "ডিস", "ธัน",
	"ธ.ค"},
};

/* From U+0100 to U+017E capitals and small letters take turns. */
static bool
is_capital_of_latin(unsigned char last, unsigned char c)
{
	if (last == 0xc4 && c < 0xb8)
		return c % 2 == 0;
	if (last == 0xc5 && c >= 0x8a && c < 0xb8)
		return c % 2 == 0;
	return last == 0xc5 && c >= 0xb9 && c < 0xbe && c % 2 == 1;
}

/* Lower case for ASCII and for the letters of the table. */
static void
lower(unsigned char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char last = i > 0 ? s[i - 1] : 0;

		if (df_ascii_upper(s[i])) {
			s[i] += 32;
		} else if ((last == 0xc3 && s[i] >= 0x80 && s[i] <= 0x9e) ||
		    (last == 0xd0 && s[i] >= 0x90 && s[i] <= 0x9f) ||
		    (last == 0xce && s[i] >= 0x91 && s[i] <= 0x9f)) {
			s[i] += 0x20;
		} else if (last == 0xd0 && s[i] >= 0xa0 && s[i] <= 0xaf) {
			s[i - 1] = 0xd1;
			s[i] -= 0x20;
		} else if (last == 0xce && s[i] >= 0xa0 && s[i] <= 0xa9) {
			s[i - 1] = 0xcf;
			s[i] -= 0x20;
		} else if (is_capital_of_latin(last, s[i])) {
			s[i]++;
		} else if (last == 0xd0 && s[i] == 0x88) {
			s[i - 1] = 0xd1;
			s[i] = 0x98;
		} else if (last == 0xd0 && s[i] == 0x86) {
			s[i - 1] = 0xd1;
			s[i] = 0x96;
		}
	}
}

/* How much of word the longest beginning in list is; 0 when none fits. */
static size_t
match(const char *const *list, const char *word, size_t len)
{
	size_t best = 0;

	for (; *list; list++) {
		const char *name = *list;
		size_t n = 0;

		while (n < len && name[n] && name[n] == word[n])
			n++;
		if (name[n] == '\0' && n > best)
			best = n;
	}
	return best;
}

/* The Hebrew preposition and the Arabic article may stand before a name. */
static size_t
prefix(const char *word, size_t len)
{
	return len > 6 && memcmp(word, "ב", 2) == 0 ? 2 : 0;
}

int
df_month_of(struct df_str word)
{
	char w[WORD_MAX];
	size_t n = word.len < WORD_MAX ? word.len : WORD_MAX, best = 0, k;
	int month = 0;

	if (n < 3)
		return 0;
	memcpy(w, word.s, n);
	lower((unsigned char *)w, n);
	k = prefix(w, n);
	for (int i = 0; i < 12; i++) {
		size_t len = match(months[i], w + k, n - k);

		if (len > best) {
			best = len;
			month = i + 1;
		}
	}
	return month;
}
