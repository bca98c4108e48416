/*
 * leaning: a table of words for each language.
 */
#include "chunk/leaning.h"

#include <stddef.h>
#include <string.h>

#include "core/count.h"
#include "text/words.h"

/* Words, each between blanks, with a capital as at the start of a sentence.
 * None that is an article, too (Das), or begins sentences that stand alone. */
static const struct {
	const char *lang;
	const char *words;
} languages[] = {
    {"en",
	" This These That Those It Its He She They His Her Their Such However "
	"But And Or So Then Thus Hence Therefore Moreover Furthermore "
	"Nevertheless Nonetheless Consequently Accordingly Additionally Also "
	"Instead Otherwise Still Yet Meanwhile Similarly Likewise Besides "
	"Rather Indeed Thereby "},
    {"de",
	" Dies Diese Dieser Dieses Diesem Diesen Er Sie Es Ihre Seine Solche "
	"Jedoch Allerdings Außerdem Deshalb Deswegen Daher Dabei Dadurch Damit "
	"Dazu Darüber Darauf Daraufhin Dafür Dagegen Danach Davon Trotzdem "
	"Zudem Dennoch Aber Doch Denn Und Oder Somit Folglich Ebenso "
	"Stattdessen Auch So Dann Also Hierbei Hierzu Hingegen Jene Jener "},
    {"fr",
	" Ce Cet Cette Ces Cela Ceci Il Elle Ils Elles Cependant Toutefois "
	"Ainsi Donc Mais Et Ou Or Néanmoins Pourtant Celui Celle Ceux Celles "
	"Aussi Alors Ensuite Puis Sinon Son Sa Ses Leur Leurs "},
    {"es",
	" Este Esta Estos Estas Esto Ese Esa Eso Esos Esas Él Ella Ellos Ellas "
	"Pero Además Así También Entonces Y O Sin Asimismo Tampoco Aquello "
	"Su Sus Dicho Dicha "},
    {"pt",
	" Este Esta Estes Estas Isto Isso Esse Essa Esses Essas Ele Ela Eles "
	"Elas Porém Mas Além Assim Também Portanto Contudo Entretanto Todavia "
	"Então E Ou Seu Sua Seus Suas Tal "},
    {"it",
	" Questo Questa Questi Queste Ciò Egli Ella Esso Essa Essi Esse Lui "
	"Lei Loro Tuttavia Ma Però Inoltre Quindi Perciò Pertanto Dunque Così "
	"Anche E O Infatti Invece Suo Sua Tale Tali "},
    {"nl",
	" Dit Deze Dat Hij Zij Ze Zijn Haar Hun Echter Maar En Of Daarom "
	"Bovendien Ook Dus Toch Daarnaast Hierdoor Daardoor Daarbij Hiermee "
	"Vervolgens "},
    {"pl",
	" To Ten Ta Te Ci On Ona Ono Oni Jego Jej Ich Jednak Ale I Więc "
	"Dlatego Ponadto Natomiast Takie Taki Taka Także Również Wtedy Potem "
	"Zatem "},
    {"ru",
	" Это Этот Эта Эти Он Она Оно Они Его Её Ее Их Однако Но И А Поэтому "
	"Также Такой Такая Такие Такое Затем Тогда Зато Тем Кроме Причём "
	"Следовательно "},
    {"uk",
	" Це Цей Ця Ці Він Вона Воно Вони Його Її Їх Однак Проте Але І Й Тому "
	"Також Такий Така Такі Потім Тоді Отже "},
    {"sv",
	" Detta Denna Dessa Det De Han Hon Hans Hennes Deras Men Och Dock "
	"Därför Dessutom Också Så Sedan Sådana "},
    {"da",
	" Dette Denne Disse Det De Han Hun Hans Hendes Deres Men Og Dog Derfor "
	"Desuden Også Så Derefter Sådan "},
    {"no",
	" Dette Denne Disse Det De Han Hun Hans Hennes Deres Men Og Derfor "
	"Dessuten Også Så Deretter Slik "},
    {"cs",
	" To Tento Tato Toto Tyto Ten Ta On Ona Oni Jeho Její Jejich Však Ale "
	"A Proto Navíc Také Takový Taková Pak Potom Tedy Avšak "},
};

/* Languages without blanks: how their sentences begin. */
static const struct {
	const char *lang;
	const char *begins[12];
} unspaced[] = {
    {"zh",
	{"这", "這", "那", "他", "她", "它", "但", "然而", "因此", "所以",
	    "此外", "而且"}},
    {"ja",
	{"これ", "それ", "この", "その", "こう", "そう", "しかし", "また",
	    "そして", "だが", "つまり", "そのため"}},
};

static bool
is_lang(struct df_str lang, const char *name)
{
	return df_str_starts(lang, df_str(name)) &&
	    (lang.len == 2 || lang.s[2] == '-');
}

/* Whether a list has the word. */
static bool
holds(const char *words, struct df_str word)
{
	const char *at = words;

	while ((at = strchr(at, ' ')) != NULL) {
		at++;
		if (strncmp(at, word.s, word.len) == 0 && at[word.len] == ' ')
			return true;
	}
	return false;
}

static bool
begins_unspaced(struct df_str sentence, struct df_str lang)
{
	for (size_t i = 0; i < DF_COUNT(unspaced); i++) {
		if (!is_lang(lang, unspaced[i].lang))
			continue;
		for (size_t k = 0;
		     k < sizeof unspaced->begins / sizeof *unspaced->begins;
		     k++)
			if (df_str_starts(
				sentence, df_str(unspaced[i].begins[k])))
				return true;
	}
	return false;
}

bool
df_leaning_begins(struct df_str sentence, struct df_str lang)
{
	struct df_str word;
	struct df_words it;

	lang = lang.len > 0 ? lang : DF_STR("en");
	if (begins_unspaced(sentence, lang))
		return true;
	df_words_init(&it, sentence);
	if (!df_words_next_word(&it, &word) || word.s != sentence.s)
		return false;
	for (size_t i = 0; i < DF_COUNT(languages); i++)
		if (is_lang(lang, languages[i].lang) &&
		    holds(languages[i].words, word))
			return true;
	return false;
}
