/*
 * teaser: a table of what such lines begin with.
 */
#include "clean/rules/teaser.h"

#include <stddef.h>

#include "clean/judge/unit.h"
#include "clean/tree/line.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "text/chars.h"
#include "text/norm.h"

/* A longer line is a paragraph. */
#define LINE_MAX 500
#define WORDS_MAX 50
#define WORDS_LEAST 4
#define CHARS_LEAST 12
/* And one that announces them, of no more words. */
#define ANNOUNCES_MAX 15
/* Or names a section, of no more. */
#define TELLS_MAX 3

/* Folded, and stripped of accents. */
static const char *const leads[] = {"a lire", "a lire aussi",
    "a lire egalement", "a voir", "a voir aussi", "aiheesta lisaa",
    "also read", "articles lies", "articles relacionats",
    "articles similaires", "articole recomandate", "articole similare",
    "articoli correlati", "articulos relacionados", "artigos relacionados",
    "artikel berkaitan", "artikel lainnya", "artikel terkait",
    "auch interessant", "ayrıca bakınız", "ayrıca okuyun", "baca juga",
    "bai lien quan", "bai viet lien quan", "basahin din", "bekijk ook",
    "benzer haberler", "berita berkaitan", "berita terkait",
    "bunlar da ilginizi cekebilir", "bunu da okuyun", "citajte aj",
    "citajte jos", "citajte viac", "citeste mai mult", "citeste si",
    "cititi si", "co the ban quan tam", "ctete take", "ctete tez",
    "ctete vice", "czytaj rowniez", "czytaj takze", "czytaj tez",
    "czytaj wiecej", "daha fazla oku", "das konnte dich auch interessieren",
    "das konnte sie auch interessieren", "devamını oku", "don't miss",
    "don’t miss", "ezt is olvassa el", "ezt olvastad mar",
    "gerelateerde artikelen", "guarda anche", "həmcinin oxuyun",
    "ilgili haber", "ilgili haberler", "ilgili makaleler", "ilgili yazılar",
    "ilginizi cekebilir", "in case you missed it", "kapcsolodo cikk",
    "kapcsolodo cikkek", "kapcsolodo cikkunk", "katso myos", "las aven",
    "las mer", "las ocksa", "lasd meg", "lasi ari", "lasit ari",
    "le puede interesar", "lea ademas", "lea mas", "lea tambien", "lee aqui",
    "lee mas", "lee tambien", "leer mas", "leer tambien", "lees meer",
    "lees ook", "lees verder", "leggi anche", "leggi di piu", "leggi pure",
    "leia ainda", "leia mais", "leia tambem", "ler mais", "ler tambem",
    "les mer", "les ogsa", "lesen sie auch", "lesen sie dazu",
    "lesen sie mehr", "lesetipp", "lies auch", "lihat juga", "lire aussi",
    "lire egalement", "llegeix tambe", "loe ka", "loe lisaks", "loe veel",
    "lue lisaa", "lue myos", "lue seuraavaksi", "læs mere", "læs ogsa",
    "meer over dit onderwerp", "mehr dazu", "mehr zum thema", "mira ademas",
    "mira tambien", "mohlo by vas zajimat", "mohlo by vas zaujimat",
    "more on this", "must read", "nota relacionada", "notas relacionadas",
    "noticia relacionada", "noticias relacionadas", "olvassa el",
    "olvassa el ezt is", "podobne artykuły", "polecamy", "polecane artykuły",
    "potrebbe interessarti", "povezane vesti", "povezane vijesti",
    "povezani clanci", "powiazane", "powiazane artykuły", "preberite se",
    "preberite tudi", "precitajte si", "precitajte si aj", "prectete si",
    "prectete si take", "procitaj i", "procitajte i", "procitajte jos",
    "przeczytaj", "przeczytaj rowniez", "przeczytaj takze", "przeczytaj tez",
    "puede interesarle", "puedes leer", "read also", "read more", "read next",
    "read this next", "recommended", "recommended reading", "relacionada",
    "relacionadas", "relacionado", "relacionados", "related",
    "related article", "related articles", "related content", "related post",
    "related posts", "related reading", "related stories", "related story",
    "relaterade artiklar", "relaterede artikler", "relaterte artikler",
    "saiba mais", "se aven", "se ocksa", "se ogsa", "see also", "siehe auch",
    "simak juga", "skaitykite taip pat", "soma pia", "soma zaidi",
    "souvisejici clanky", "sprawdz takze", "sprawdz tez", "srodni clanci",
    "sur le meme sujet", "sur le meme theme", "suvisiace clanky",
    "taip pat skaitykite", "tambien te puede interesar",
    "te podria interesar", "te puede interesar", "te recomendamos",
    "ti potrebbe interessare", "tin lien quan", "up next", "vaata ka",
    "vea ademas", "vea tambien", "vedi anche", "veja mais", "veja tambem",
    "ver tambien", "verwandte artikel", "vezi si", "viz take", "voir aussi",
    "warto przeczytac", "watch", "watch also", "weitere artikel",
    "wiecej na ten temat", "xem them", "you may also like",
    "you might also like", "zie ook", "zobacz rowniez", "zobacz takze",
    "zobacz tez", "đoc them", "δειτε επισησ", "διαβαστε ακομα",
    "διαβαστε επισησ", "διαβαστε περισσοτερα", "σχετικα αρθρα",
    "вам может быть интересно", "вас може зацікавити", "вижте още",
    "дивіться також", "другие новости", "за темою", "материалы по теме",
    "матеріали за темою", "още по темата", "по теме", "пов'язані статті",
    "пов’язані статті", "похожие материалы", "похожие статьи",
    "прочетете още", "прочитајте и", "рекомендуем", "рекомендуем прочитать",
    "свързани статии", "смотрите также", "схожі новини", "схожі статті",
    "читайте еще", "читайте по теме", "читайте также", "читайте також",
    "читайте ще", "читати також", "читать далее", "читать еще",
    "читать также", "כתבות נוספות", "כתבות קשורות", "לקריאה נוספת",
    "עוד בנושא", "קראו גם", "קראו עוד", "ראו גם", "أخبار ذات صلة",
    "أخبار متعلقة", "إقرأ أيضا", "اخبار مرتبط", "اقرأ أيضا", "اقرأ المزيد",
    "اقرأ ايضا", "بخوانید", "بیشتر بخوانید", "خبرهای مرتبط", "ذات صلة",
    "شاهد أيضا", "طالع أيضا", "قد يهمك", "قد يهمك أيضا", "متعلقہ خبریں",
    "مزید پڑھیں", "مطالب مرتبط", "مقالات ذات صلة", "مقالات مرتبط",
    "مواضيع ذات صلة", "موضوعات متعلقة", "همچنین بخوانید", "یہ بھی پڑھیں",
    "इन्हें भी पढ़ें", "इसे भी पढ़ें", "और पढ़ें", "यह भी देखें",
    "यह भी पढ़ें", "ये भी देखें", "ये भी पढ़ें", "संबंधित खबरें",
    "संबंधित लेख", "हेही वाचा", "আরও পড়ুন", "আরো পড়ুন", "આ પણ વાંચો",
    "இதையும் படிங்க", "மேலும் படிக்க", "ఇది కూడా చదవండి", "ఇవి కూడా చదవండి",
    "ข่าวที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง", "อ่านข่าวเพิ่มเติม",
    "อ่านเพิ่มเติม", "あわせてチェック", "あわせて読みたい", "おすすめの記事", "おすすめ記事",
    "こちらの記事もおすすめ", "こちらもおすすめ", "こちらもチェック", "为您推荐", "人気記事", "你可能也想看", "另见",
    "合わせて読みたい", "延伸閱讀", "延伸阅读", "往期回顾", "往期推荐", "您可能感興趣", "推荐阅读", "推薦閱讀",
    "更多報導", "更多文章", "更多新聞", "更多新闻", "更多阅读", "查看更多", "次に読みたい", "点击阅读", "热门推荐",
    "热门文章", "熱門文章", "猜你喜欢", "猜你喜歡", "相关报道", "相关推荐", "相关文章", "相关新闻", "相关阅读",
    "相關報導", "相關文章", "相關新聞", "相關閱讀", "看更多", "精彩推荐", "编辑推荐", "関連する記事", "関連ニュース",
    "関連リンク", "関連記事", "閱讀更多", "阅读更多", "관련 글", "관련 기사", "관련 뉴스", "관련기사", "관련뉴스",
    "많이 본 기사", "추천 기사", "추천기사", "함께 보면 좋은 글", "함께 보면 좋은 기사", "함께 읽으면 좋은 글"};

/* Of other goods or threads, without what ends the line. */
static const char *const sells[] = {"ahnliche artikel", "ahnliche produkte",
    "andere kauften auch", "anderen bekeken ook", "anderen kochten ook",
    "andra kopte aven", "andra kopte ocksa", "andre kjopte ogsa",
    "andre kobte ogsa", "benzer urunler", "bunları da begen",
    "clientes tambien compraron", "complete the look", "customers also",
    "customers who bought", "customers who viewed",
    "das konnte dir auch gefallen", "das konnte ihnen auch gefallen",
    "du kanske ocksa gillar", "frequently bought", "gerelateerde producten",
    "hasonlo termekek", "hay interesado tambien", "ilgili urunler",
    "kapcsolodo termekek", "klienci kupili", "kunden kauften auch",
    "kunden, die", "les clients ont", "lignende produkter",
    "liittyvat tuotteet", "liknande produkter", "los clientes tambien",
    "misschien vind je", "mohlo by se vam libit", "more from this collection",
    "more like this", "muut asiakkaat", "others also bought",
    "pairs well with", "people also bought", "podobne produkty",
    "polecane produkty", "potrebbe interessarti anche",
    "potrebbe piacerti anche", "prodotti correlati", "prodotti simili",
    "productos relacionados", "productos similares", "products related",
    "produits apparentes", "produits associes", "produits similaires",
    "produk serupa", "produk terkait", "produkty powiazane",
    "produse asemanatoare", "produse similare", "produtos relacionados",
    "produtos semelhantes", "quem comprou", "quizas tambien",
    "recently viewed", "recommended for you", "recommended products",
    "related items", "related products", "related questions",
    "related threads", "related topics", "relaterade produkter",
    "relaterede produkter", "relaterte produkter", "saatat pitaa myos",
    "samankaltaiset tuotteet", "san pham lien quan", "san pham tuong tu",
    "shop the look", "similar items", "similar products", "similar questions",
    "similar sponsored", "similar threads", "similar topics",
    "souvent achetes", "souvisejici produkty", "spesso acquistati",
    "sponsored products", "suggested topics", "tambien te puede",
    "te puede gustar", "ti potrebbe interessare", "vaak samen gekocht",
    "vergelijkbare producten", "voce tambem pode", "vous aimerez",
    "vous pourriez aussi", "vus recemment", "we also recommend",
    "we found other products", "wird oft zusammen", "you may also",
    "you might also", "zuletzt angesehen", "παρομοια προιοντα",
    "σχετικα προιοντα", "вам может понравиться", "похожие товары",
    "рекомендуемые товары", "с этим товаром", "сопутствующие товары",
    "супутні товари", "схожі товари", "מוצרים דומים", "מוצרים קשורים",
    "קנו גם", "منتجات ذات صلة", "منتجات مشابهة", "संबंधित उत्पाद",
    "สินค้าที่เกี่ยวข้อง", "สินค้าแนะนำ", "おすすめ商品", "この商品を見た人", "この商品を買った人",
    "よく一緒に購入", "推荐商品", "推薦商品", "最近チェックした商品", "猜你喜欢", "相关产品", "相关商品", "相關商品",
    "相關產品", "看了又看", "関連商品", "관련 상품", "관련상품", "최근 본 상품", "추천 상품", "추천상품",
    "함께 구매한"};

/* Of data of what is sold, and of what is told of it. */
static const char *const tells[] = {"about this item", "about this product",
    "additional information", "artikeldetails", "beschreibung", "beskrivelse",
    "beskrivning", "cechy produktu", "caracteristicas",
    "caracteristicas tecnicas", "caracteristiques",
    "caracteristiques techniques", "caratteristiche",
    "caratteristiche tecniche", "dane techniczne", "data sheet", "description",
    "descripcion", "descricao", "descrizione", "details", "detalles",
    "dettagli", "dimensions", "eigenschaften", "especificaciones",
    "especificacoes", "features", "ficha tecnica", "fiche technique",
    "highlights", "informations complementaires", "ingredients", "item details",
    "item specifics", "kenmerken", "key features", "merkmale", "omschrijving",
    "opis", "opis produktu", "overview", "product description",
    "product details", "product features", "product information",
    "product specifications", "produktbeschreibung", "produktdetails",
    "produktinformationen", "scheda tecnica", "specificaties", "specifications",
    "specifiche", "specifiche tecniche", "specifikationer", "specs",
    "specyfikacja", "tech specs", "technical details",
    "technical specifications", "technische daten", "technische details",
    "technische gegevens", "zusatzliche informationen", "описание",
    "характеристики", "仕様", "商品仕様", "商品説明", "商品情報", "規格",
    "规格", "产品规格", "特長", "産品規格"};

/* Whether s begins with what parts such words from the link; without that they
 * may be the beginning of a sentence. */
static bool
is_mark(struct df_str s)
{
	static const char *const marks[] = {
	    ":", "|", ">", "-", "»", "›", "–", "—", "…", "...", "→", "：", "】",
	    "］", "]", "｜", "丨", "》", "▶", "►"};

	s = df_str_trim(s);
	return df_str_starts_any(s, marks, DF_COUNT(marks)) > 0;
}

/* Without signs and blanks at its beginning. */
static struct df_str
from_letter(struct df_str s)
{
	int32_t c;

	while (s.len > 0) {
		size_t n = df_char_decode(s.s, df_char_end(s), &c);

		if (df_char(c)->category <= DF_LO)
			break;
		s = df_str_slice(s, n, s.len);
	}
	return s;
}

/* The unit's line from its first letter on, folded. */
static int
read_line(const struct df_unit *v, struct df_arena *a, struct df_str *line)
{
	if (df_line_of(v->node, LINE_MAX, a, line) < 0 ||
	    df_norm(*line, DF_NORM_FOLD | DF_NORM_STRIP, a, line) < 0)
		return -1;
	*line = from_letter(*line);
	return 0;
}

/* The same of a unit of at most so many words; of others an empty one. */
static int
read_short(const struct df_unit *v, uint32_t most, struct df_arena *a,
    struct df_str *line)
{
	*line = DF_STR("");
	return v->words > most ? 0 : read_line(v, a, line);
}

/* Whether a line begins with such words, which end where mark says so; what
 * follows them goes to *rest. */
static bool
has_lead(struct df_str line, bool (*mark)(struct df_str s), struct df_str *rest)
{
	for (size_t i = 0; i < DF_COUNT(leads); i++) {
		size_t len = df_str_starts_any(line, &leads[i], 1);

		if (len == 0)
			continue;
		*rest = df_str_slice(line, len, line.len);
		if (mark(*rest))
			return true;
	}
	return false;
}

/* Whether it is more than a label; who writes without blanks says as much in
 * one word. */
static bool
is_long(const struct df_unit *v)
{
	return v->words >= WORDS_LEAST ||
	    (v->last >= 0x80 && v->chars >= CHARS_LEAST);
}

int
df_teaser_is(const struct df_unit *v, struct df_arena *a, bool *is)
{
	struct df_str line, rest;

	*is = false;
	if (v->linked == 0 || !is_long(v) || v->words > WORDS_MAX ||
	    v->linked * 2 < v->chars)
		return 0;
	if (read_line(v, a, &line) < 0)
		return -1;
	*is = has_lead(line, is_mark, &rest);
	return 0;
}

static bool
is_end(struct df_str s)
{
	return from_letter(s).len == 0;
}

int
df_teaser_leads(const struct df_unit *v, struct df_arena *a, bool *is)
{
	struct df_str line, rest;

	if (read_line(v, a, &line) < 0)
		return -1;
	*is = has_lead(line, is_end, &rest);
	return 0;
}

static bool
is_part(struct df_str s)
{
	return s.len == 0 || !df_ascii_lower(s.s[0]);
}

int
df_teaser_announces(const struct df_unit *v, struct df_arena *a, bool *is)
{
	static const char *const words[] = {
	    " also ", "related ", "be interested in ", "interest you "};
	struct df_str line, rest;

	if (read_short(v, ANNOUNCES_MAX, a, &line) < 0)
		return -1;
	*is = has_lead(line, is_part, &rest) ||
	    df_str_starts(line, DF_STR("more ")) ||
	    df_parts_hold(line, words, DF_COUNT(words));
	return 0;
}

int
df_teaser_sells(const struct df_unit *v, struct df_arena *a, bool *is)
{
	struct df_str line;

	if (read_short(v, ANNOUNCES_MAX, a, &line) < 0)
		return -1;
	*is = df_str_starts_any(line, sells, DF_COUNT(sells)) > 0;
	return 0;
}

int
df_teaser_tells(const struct df_unit *v, struct df_arena *a, bool *is)
{
	struct df_str line;

	if (read_short(v, TELLS_MAX, a, &line) < 0)
		return -1;
	if (df_str_ends(line, DF_STR(":")))
		line.len--;
	*is = df_parts_is(line, tells, DF_COUNT(tells));
	return 0;
}
