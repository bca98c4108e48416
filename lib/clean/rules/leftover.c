/*
 * leftover: what begins with a brace, what speaks of scripts, what a form says.
 */
#include "clean/rules/leftover.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"
#include "text/norm.h"

/* Longer texts write about scripts, templates and forms. */
#define LINE_MAX 500
#define NOTICE_WORDS 40
#define MESSAGE_WORDS 12
/* And a page that speaks of scripts more often is about them. */
#define NOTICES_MOST 2
/* A page that is not to be had says so in so many words at most. */
#define REFUSAL_WORDS 60

/* Said where there are no scripts, and where the browser is an old one; folded.
 */
static const char *const notices[] = {"activer javascript",
    "activez javascript", "aktivieren sie javascript", "enable javascript",
    "habilita javascript", "habilite javascript", "activa javascript",
    "abilita javascript", "ative o javascript", "javascript aktivieren",
    "javascript deaktiviert", "javascript disabled", "javascript enabled",
    "javascript est desactive", "javascript inschakelen",
    "javascript is disabled", "javascript is not available",
    "javascript is not enabled", "javascript is required",
    "javascript is turned off", "javascript must be enabled",
    "javascript to be enabled", "javascript to run this", "requires javascript",
    "slaat javascript", "turn on javascript", "wlacz javascript",
    "включите javascript", "javascript を有効", "javascriptを有効",
    "启用 javascript", "启用javascript", "utilizando un navegador obsoleto",
    "utilizando un navegador desactualizado",
    "usando um navegador desatualizado", "utilisez un navigateur obsolete",
    "verwenden einen veralteten browser", "gebruikt een verouderde browser",
    "you are using an outdated version of your browser",
    "you are using an outdated browser",
    "you are using an unsupported browser"};

/* Said by forms and while something is fetched, in any case, without what
 * follows the last letter; those from the second table have dots there. */
static const char *const messages[] = {"an error has occurred",
    "an error occurred while submitting the form",
    "an error occurred, please try again", "bitte warten",
    "caricamento in corso", "ce champ est obligatoire", "ce champ est requis",
    "chargement en cours", "click to expand", "dies ist ein pflichtfeld",
    "dieses feld ist erforderlich", "error: contact form not found",
    "este campo es obligatorio", "este campo é obrigatório",
    "form is being submitted, please wait a bit", "form submission failed",
    "loading, please wait",
    "oops! something went wrong while submitting the form",
    "please enter a valid email address", "please fill in all required fields",
    "please fill out this field", "please wait", "questo campo è obbligatorio",
    "something went wrong, please try again",
    "thank you! your message has been sent",
    "thank you! your submission has been received", "this field is required",
    "this is a required field", "your message has been sent",
    "your message was sent successfully"};
/* And around documentation and help. */
static const char *const asides[] = {"back to top",
    "cette page vous a-t-elle été utile", "copied", "copied to clipboard",
    "copy", "copy code", "copy item path", "copy link", "copy to clipboard",
    "did this page help you", "did you find this page helpful",
    "diese seite bearbeiten", "edit on github", "edit source", "edit this page",
    "edit this page on github", "expand description",
    "hat ihnen dieser artikel geholfen",
    "have more questions? submit a request", "improve this page",
    "in die zwischenablage kopieren", "is this page helpful", "jump to content",
    "modifier cette page", "nach oben", "please sign in to leave a comment",
    "press ? to show this help", "press esc to hide this help",
    "press s or / to search in the book",
    "press ← or → to navigate between chapters", "print this page",
    "report a bug", "report an issue", "return to top", "seite bearbeiten",
    "skip to content", "skip to main content", "suggest edits",
    "thanks for your feedback", "view page source", "war diese seite hilfreich",
    "war dieser artikel hilfreich", "was this article helpful",
    "was this helpful", "was this page helpful", "was this page helpful to you",
    "yes no", "zum inhalt springen", "このページは役に立ちましたか",
    "このページを編集", "上へ戻る", "本文へスキップ"};
static const char *const waits[] = {"cargando", "caricamento", "chargement",
    "laden", "loading", "wird geladen"};

/* What a page begins with that is not to be had, or not before a check. */
static const char *const refusals[] = {"403 forbidden", "404 not found",
    "access denied", "attention required", "checking your browser",
    "just a moment", "one moment, please", "page not found",
    "zugriff verweigert"};

/* Where expressions of templates begin and end. */
static const struct {
	const char *open, *close;
} marks[] = {{"{{", "}}"}, {"{%", "%}"}, {"<%", "%>"}, {"${", "}"}};

/* The first or last text of n that is not white space. */
static struct df_str
outer_text(const struct df_node *n, bool last)
{
	struct df_str s = {0};

	for (const struct df_node *t = n; t; t = df_node_next(t, n)) {
		if (t->tag != DF_TAG_TEXT || t->weight == 0)
			continue;
		s = df_str_trim(t->text);
		if (!last)
			break;
	}
	return s;
}

/* Whether a text from first to last is an object or array of JSON: a key or a
 * string follows the brace. */
static bool
is_json(struct df_str first, struct df_str last)
{
	char open = first.s[0], close = open == '{' ? '}' : ']';
	struct df_str in = df_str_trim(df_str_slice(first, 1, first.len));

	if ((open != '{' && open != '[') || last.s[last.len - 1] != close ||
	    in.len == 0)
		return false;
	for (int i = 0; open == '[' && in.s[0] == '{' && in.len > 1 && i < 2;
	     i++) {
		in = df_str_trim(df_str_slice(in, 1, in.len));
		open = '{';
	}
	return open == '{' && in.len > 3 && in.s[0] == '"' &&
	    df_parts_hold(in, (const char *const[]){"\":", "\" :"}, 2);
}

/* The length of the expression that s begins with; 0: none. What never ends is
 * looked for once: else a line of nothing but {{ would take time by the
 * square. */
static size_t
expression(struct df_str s, bool endless[DF_COUNT(marks)])
{
	for (size_t i = 0; i < DF_COUNT(marks); i++) {
		struct df_str open = df_str(marks[i].open);
		size_t end;

		if (endless[i] || !df_str_starts(s, open))
			continue;
		end = df_parts_find(s, &marks[i].close, 1);
		if (end < s.len)
			return end + strlen(marks[i].close);
		endless[i] = true;
	}
	return 0;
}

/* Whether expressions of a template are most of the line; in code they are what
 * is written about. */
static bool
is_template(const struct df_node *node, struct df_str line)
{
	bool endless[DF_COUNT(marks)] = {false};
	size_t in = 0, n;

	if (line.len == 0 ||
	    (!memchr(line.s, '{', line.len) && !memchr(line.s, '%', line.len)))
		return false;
	if (df_node_find(node, DF_TAG_CODE) || df_node_find(node, DF_TAG_TT) ||
	    df_node_find(node, DF_TAG_KBD) || df_node_find(node, DF_TAG_SAMP))
		return false;
	for (size_t i = 0; i < line.len; i += n ? n : 1) {
		n = expression(df_str_slice(line, i, line.len), endless);
		in += n;
	}
	return in * 2 > line.len;
}

/* Whether a line is the address of a picture or of the page itself. */
static bool
is_address(struct df_str line, struct df_str url)
{
	static const char *const endings[] = {
	    ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"};

	if (!df_str_starts(line, DF_STR("http://")) &&
	    !df_str_starts(line, DF_STR("https://")))
		return false;
	if (memchr(line.s, ' ', line.len))
		return false;
	if (df_str_eq(line, url))
		return true;
	return df_str_ends_any(line, endings, DF_COUNT(endings)) > 0;
}

/* The line without marks around it: "* Loading..." is "loading". */
static struct df_str
bare(struct df_str s)
{
	while (s.len > 0 && strchr(" *.!?:\"'", s.s[s.len - 1]))
		s.len--;
	while (s.len > 2 && memcmp(s.s + s.len - 3, "\xe2\x80\xa6", 3) == 0)
		s.len -= 3;
	while (s.len > 0 && strchr(" *", s.s[0]))
		s = df_str_slice(s, 1, s.len);
	return s;
}

static bool
is_message(struct df_str line)
{
	bool dots = df_str_ends(line, DF_STR("..")) ||
	    df_str_ends(line, DF_STR("\xe2\x80\xa6"));

	line = bare(line);
	return df_parts_is(line, messages, DF_COUNT(messages)) ||
	    df_parts_is(line, asides, DF_COUNT(asides)) ||
	    (dots && df_parts_is(line, waits, DF_COUNT(waits)));
}

/* Whether a word is in the line whose letter at `at` is c, a small one. */
static bool
names(struct df_str line, const char *word, size_t at)
{
	const char both[] = {word[at], (char)(word[at] - 32)};

	for (size_t k = 0; k < 2; k++) {
		size_t i = 0;
		const char *p;

		while ((p = memchr(line.s + i, both[k], line.len - i))) {
			i = (size_t)(p - line.s);
			if (i >= at &&
			    df_str_case_starts(
				df_str_slice(line, i - at, line.len), word))
				return true;
			i++;
		}
	}
	return false;
}

static int
is_notice(struct df_str line, struct df_arena *a, bool *is)
{
	*is = false;
	if (line.len == 0 ||
	    (!names(line, "javascript", 2) && !names(line, "browser", 3) &&
		!names(line, "navigateur", 2) && !names(line, "navegador", 2)))
		return 0;
	if (df_line_tidy(line, LINE_MAX, a, &line) < 0 ||
	    df_norm(line, DF_NORM_FOLD | DF_NORM_STRIP, a, &line) < 0)
		return -1;
	*is = df_parts_hold(line, notices, DF_COUNT(notices));
	return 0;
}

/* Whether a unit has nothing but its own text, and that is short enough. */
static bool
is_short(const struct df_units *u, const struct df_unit *v)
{
	return u->places[v->node->index].units == 1 && v->words <= NOTICE_WORDS;
}

static int
is_leftover(const struct df_units *u, const struct df_unit *v,
    struct df_str url, bool *notice, struct df_arena *a, bool *is)
{
	struct df_str first = outer_text(v->node, false), line;

	*is = *notice = false;
	if (first.len == 0 || u->places[v->node->index].in & DF_IN_WHOLE)
		return 0;
	if ((first.s[0] == '{' || first.s[0] == '[') &&
	    is_json(first, outer_text(v->node, true))) {
		*is = true;
		return 0;
	}
	if (!is_short(u, v))
		return 0;
	line = first;
	if (v->texts > 1 && df_line_raw(v->node, LINE_MAX, a, &line) < 0)
		return -1;
	line = df_str_trim(line);
	*is = is_template(v->node, line) ||
	    (v->linked == 0 && is_address(line, url)) ||
	    (v->words <= MESSAGE_WORDS && is_message(line));
	return *is ? 0 : is_notice(line, a, notice);
}

int
df_leftover_drop(const struct df_units *u, struct df_str url,
    enum df_rule *rules, struct df_arena *a)
{
	size_t found[NOTICES_MOST], n = 0;

	for (size_t i = 0; i < u->n; i++) {
		bool is, notice;

		if (rules[i] != DF_RULE_LIKELY)
			continue;
		if (is_leftover(u, &u->v[i], url, &notice, a, &is) < 0)
			return -1;
		if (is)
			rules[i] = DF_RULE_LEFTOVER;
		if (notice && n < NOTICES_MOST)
			found[n] = i;
		n += notice;
	}
	for (size_t i = 0; n <= NOTICES_MOST && i < n; i++)
		rules[found[i]] = DF_RULE_LEFTOVER;
	return 0;
}

/* Whether a unit's text begins with what pages that are not to be had do. */
static int
refuses(const struct df_unit *v, struct df_arena *a, bool *is)
{
	struct df_str line;

	if (df_line_of(v->node, LINE_MAX, a, &line) < 0)
		return -1;
	*is = df_parts_start(line, refusals, DF_COUNT(refusals));
	return 0;
}

/* Whether it tells a browser without frames so: it speaks to who reads of the
 * browser, and of frames as no text on pictures or staff does. */
static int
is_of_frames(const struct df_unit *v, struct df_arena *a, bool *is)
{
	static const char *const browsers[] = {"your browser",
	    "frame-enabled browser", "frames-capable browser", "ihr browser",
	    "dein browser", "votre navigateur", "su navegador", "tu navegador",
	    "seu navegador", "vostro browser", "tuo browser", "ブラウザ",
	    "浏览器", "瀏覽器"};
	static const char *const frames[] = {"does not support frames",
	    "does not support inline frames", "does not support the frame",
	    "doesn't support frames", "doesn’t support frames", "uses frames",
	    "frame-enabled browser", "frames-capable browser",
	    "not handle frames", "keine frames", "frames nicht",
	    "pas les cadres", "pas les frames", "no admite marcos",
	    "no soporta frames", "no soporta marcos", "nao suporta frames",
	    "non supporta i frame", "フレームに対応", "フレームを使用",
	    "フレーム対応", "不支持框架"};
	struct df_str line, folded;

	*is = false;
	if (df_line_of(v->node, LINE_MAX, a, &line) < 0 ||
	    df_norm(line, DF_NORM_FOLD | DF_NORM_STRIP, a, &folded) < 0)
		return -1;
	*is = v->words <= NOTICE_WORDS &&
	    (df_parts_hold(folded, browsers, DF_COUNT(browsers)) ||
		df_parts_hold(line, browsers, DF_COUNT(browsers))) &&
	    df_parts_hold(folded, frames, DF_COUNT(frames));
	return 0;
}

/* Whether all that is kept is left over, or speaks of scripts or frames. */
static int
is_all(const struct df_units *u, struct df_str url, const enum df_rule *rules,
    struct df_arena *a, bool *all)
{
	*all = true;
	for (size_t i = 0; i < u->n && *all; i++) {
		bool notice;

		if (rules[i] != DF_RULE_LIKELY)
			continue;
		if (is_leftover(u, &u->v[i], url, &notice, a, all) < 0)
			return -1;
		*all |= notice;
		if (!*all && is_of_frames(&u->v[i], a, all) < 0)
			return -1;
	}
	return 0;
}

/* Whether it is "0; url=..." of another page. */
static bool
is_at_once(struct df_str s)
{
	struct df_str delay = {0}, to;

	s = df_str_trim(s);
	while (s.len > 0 && s.s[0] == '0')
		s = df_str_slice(s, 1, s.len);
	df_str_cut(&s, '=', &delay);
	to = df_str_trim(s);
	return to.len > 0 && to.s[0] != '#' && delay.len > 0 &&
	    strchr(" ;,", delay.s[0]);
}

/* Whether browsers leave the page at once for another: <meta http-equiv=refresh
 * content="0; url=...">, and not only those without scripts. */
static bool
leads_on(const struct df_tree *tree)
{
	const struct df_node *n = tree->root;

	while ((n = df_node_next(n, tree->root)) && n->tag != DF_TAG_BODY)
		if (n->tag == DF_TAG_META &&
		    df_str_case_is(df_node_attr(n, "http-equiv"), "refresh") &&
		    is_at_once(df_node_attr(n, "content")) &&
		    !df_node_inside(n, DF_TAG_NOSCRIPT))
			return true;
	return false;
}

int
df_leftover_is_all(const struct df_tree *tree, const struct df_units *u,
    struct df_str url, const enum df_rule *rules, struct df_arena *a, bool *all)
{
	size_t words = 0, first = u->n;

	*all = false;
	for (size_t i = u->n; i-- > 0;) {
		if (rules[i] != DF_RULE_LIKELY)
			continue;
		words += u->v[i].words;
		first = i;
	}
	if (first == u->n || words > REFUSAL_WORDS)
		return 0;
	*all = leads_on(tree);
	if (*all)
		return 0;
	if (refuses(&u->v[first], a, all) < 0)
		return -1;
	return *all ? 0 : is_all(u, url, rules, a, all);
}
