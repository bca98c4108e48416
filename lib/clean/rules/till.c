/*
 * till: the words of a short unit are looked up in lists.
 */
#include "clean/rules/till.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/str.h"

/* No phrase of the lists, and no label, has more words. */
#define PHRASE_WORDS 10
#define LABEL_WORDS 4
/* What begins as a phrase has no more words than this. */
#define LINE_WORDS 20
/* Signs to count up and down are units of their own. */
#define BESIDE_UNITS 4
/* No list has more phrases. */
#define PHRASES_MOST 160
/* And no form to buy; some sites have the whole page in one. */
#define FORM_WORDS 120

/* What stands on a button to buy, in small letters. */
static const char *const buys[] = {"add to bag", "add to basket", "add to cart",
    "add to shopping bag", "add to shopping cart", "add to trolley",
    "buy it now", "buy now", "pre order now", "in den warenkorb",
    "in den warenkorb legen", "in den einkaufswagen",
    "zum warenkorb hinzufügen", "jetzt kaufen", "sofort kaufen",
    "ajouter au panier", "acheter maintenant", "añadir al carrito",
    "agregar al carrito", "añadir a la cesta", "comprar ahora",
    "aggiungi al carrello", "acquista ora", "adicionar ao carrinho",
    "comprar agora", "toevoegen aan winkelwagen", "in winkelwagen",
    "in winkelmand", "nu kopen", "dodaj do koszyka", "do koszyka", "kup teraz",
    "lägg i varukorgen", "lägg i kundvagn", "legg i handlekurv", "læg i kurv",
    "tilføj til kurv", "lisää ostoskoriin", "vložit do košíku", "do košíku",
    "pridať do košíka", "kosárba", "adaugă în coș", "sepete ekle",
    "добавить в корзину", "в корзину", "カートに入れる", "カートに追加",
    "今すぐ購入", "加入购物车", "加入購物車", "立即购买"};

/* What stands around it and does not begin as below; figures are left out. */
static const char *const around[] = {"quantity", "qty", "in stock",
    "out of stock", "sold out", "left in stock", "only left",
    "only left in stock", "current stock", "availability",
    "availability in stock", "add to wishlist", "add to wish list",
    "add to compare", "add to watchlist", "add to favorites", "view cart",
    "view full details", "continue shopping", "check out", "checkout",
    "item added to your cart", "regular price", "sale price", "unit price",
    "unit price per", "quick view", "quick shop", "quick add", "quick buy",
    "quick look", "choose options", "select options", "add to comparison",
    "notify me when available", "notify me when back in stock",
    "or payments of", "sort by", "filter by", "clear all", "clear all filters",
    "schnellansicht", "schnellkauf", "optionen wählen", "ausführung wählen",
    "aperçu rapide", "vue rapide", "choix des options", "vista rápida",
    "seleccionar opciones", "anteprima rapida", "scegli",
    "visualização rápida", "snel bekijken", "opties selecteren",
    "szybki podgląd", "wybierz opcje", "snabbvy", "быстрый просмотр",
    "choose an option", "select a size", "select an option", "size chart",
    "available options", "reward points", "shipping calculated at checkout",
    "tax included shipping calculated at checkout", "tax included",
    "taxes and shipping calculated at checkout", "no reviews yet",
    "write a review", "secure transaction", "report this item",
    "usually ready in hours", "check availability at other stores", "menge",
    "anzahl", "auf lager", "lieferbar", "sofort lieferbar", "nicht auf lager",
    "ausverkauft", "nur noch verfügbar", "nur noch auf lager",
    "auf den wunschzettel", "zum vergleich hinzufügen",
    "zum merkzettel hinzufügen", "auf den merkzettel", "warenkorb ansehen",
    "zur kasse", "inkl mwst zzgl versandkosten", "inkl mwst zzgl versand",
    "artikel wurde in den warenkorb gelegt", "bewertung schreiben",
    "noch keine bewertungen", "quantité", "en stock", "rupture de stock",
    "épuisé", "plus que en stock", "voir le panier", "ajouter à la wishlist",
    "ajouter à la liste d envies", "ajouter au comparateur",
    "article ajouté au panier", "rédiger un avis",
    "frais d expédition calculés à l étape de paiement", "cantidad", "agotado",
    "en existencia", "hay existencias", "ver carrito", "quantità",
    "disponibile", "disponibilità immediata", "esaurito", "vedi carrello",
    "quantidade", "em estoque", "em stock", "esgotado", "aantal",
    "op voorraad", "uitverkocht", "ilość", "dostępny", "antal", "i lager",
    "på lager", "määrä", "varastossa", "množství", "skladem", "количество",
    "в наличии", "数量", "在庫あり", "在庫切れ", "残り 点", "カートを見る",
    "カートに追加しました", "レジに進む", "お気に入りに追加", "比較に追加",
    "レビューを書く", "配送料は購入手続き時に計算されます", "有货", "缺货"};

/* What goes on with a name or place. */
static const char *const begins[] = {"augmenter la quantité",
    "be the first to review", "decrease quantity", "erhöhe die menge",
    "increase quantity", "pickup available", "pickup currently",
    "réduire la quantité", "there are no reviews", "verringere die menge"};

/* The words of s, without numbers. */
static void
read_words(struct df_unit *v, struct df_str s)
{
	size_t i = 0, from;

	while (i < s.len) {
		while (i < s.len && df_ascii_digit(s.s[i]))
			i++;
		from = i;
		while (i < s.len && !df_ascii_digit(s.s[i]))
			i++;
		df_unit_read(v, df_str_slice(s, from, i), false);
	}
}

/* The words of the unit's own text as one number. */
static uint64_t
key_of(const struct df_units *u, const struct df_node *top)
{
	const struct df_node *n = top;
	struct df_unit v = {0};

	while ((n = df_node_next(n, top)))
		if (n->tag == DF_TAG_TEXT && u->places[n->index].owner == top)
			read_words(&v, n->text);
	return v.text;
}

_Static_assert(DF_COUNT(buys) <= PHRASES_MOST &&
	DF_COUNT(around) <= PHRASES_MOST && DF_COUNT(begins) <= PHRASES_MOST,
    "the lists have more phrases");

/* A list of phrases as they are found in units; of most others one look tells
 * that they are not in it. */
struct list {
	struct df_unit v[PHRASES_MOST];
	size_t n;
	uint64_t bits[16];
};

static void
read_list(struct list *l, const char *const *phrases, size_t n)
{
	*l = (struct list){.n = n};
	for (size_t i = 0; i < n; i++) {
		df_unit_read(&l->v[i], df_str(phrases[i]), false);
		l->bits[l->v[i].text >> 6 & 15] |= 1ull << (l->v[i].text & 63);
	}
}

static bool
has(const struct list *l, uint64_t key)
{
	size_t i = 0;

	if (!(l->bits[key >> 6 & 15] >> (key & 63) & 1))
		return false;
	while (i < l->n && l->v[i].text != key)
		i++;
	return i < l->n;
}

static bool
begins_with(const struct df_unit *v, const struct df_unit *phrase)
{
	return v->nlead >= phrase->nlead &&
	    memcmp(v->lead, phrase->lead,
		phrase->nlead * sizeof(phrase->lead[0])) == 0;
}

/* Whether it has no more words, and little else in it. */
static bool
is_short(const struct df_units *u, const struct df_unit *v, uint32_t words)
{
	return v->words > 0 && v->words <= words &&
	    u->places[v->node->index].units <= BESIDE_UNITS;
}

/* Whether it is a label or an entry of a form that is not the page. */
static bool
is_label(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *n = v->node;

	if (v->words > LABEL_WORDS)
		return false;
	while (n && n->tag != DF_TAG_FORM && n->tag != DF_TAG_FIELDSET)
		n = n->parent;
	return n && u->places[n->index].words <= FORM_WORDS;
}

/* Data of what is sold. */
static bool
is_data(const struct df_units *u, const struct df_unit *v)
{
	return u->places[v->node->index].in & (DF_IN_WHOLE | DF_IN_TABLE) ||
	    v->node->tag == DF_TAG_DT || v->node->tag == DF_TAG_DD;
}

/* Drop the buttons to buy; whether there are any, kept or not. */
static bool
drop_buttons(const struct df_units *u, enum df_rule *rules)
{
	struct list buttons;
	bool any = false;

	read_list(&buttons, buys, DF_COUNT(buys));
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (!is_short(u, v, PHRASE_WORDS) || !has(&buttons, v->text) ||
		    is_data(u, v))
			continue;
		any = true;
		if (rules[i] == DF_RULE_LIKELY)
			rules[i] = DF_RULE_LEFTOVER;
	}
	return any;
}

static bool
is_beside(const struct df_units *u, const struct df_unit *v,
    const struct list *phrases, const struct list *firsts)
{
	for (size_t i = 0; i < firsts->n; i++)
		if (begins_with(v, &firsts->v[i]))
			return true;
	return v->words <= PHRASE_WORDS && has(phrases, key_of(u, v->node));
}

void
df_till_drop(
    const struct df_units *u, enum df_page_type type, enum df_rule *rules)
{
	struct list phrases, firsts;

	if (!drop_buttons(u, rules) && type != DF_PAGE_PRODUCT &&
	    type != DF_PAGE_COLLECTION)
		return;
	read_list(&phrases, around, DF_COUNT(around));
	read_list(&firsts, begins, DF_COUNT(begins));
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (rules[i] == DF_RULE_LIKELY && is_short(u, v, LINE_WORDS) &&
		    !is_data(u, v) &&
		    (is_label(u, v) || is_beside(u, v, &phrases, &firsts)))
			rules[i] = DF_RULE_LEFTOVER;
	}
}
