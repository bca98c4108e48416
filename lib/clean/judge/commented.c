/*
 * commented: tables of phrases, compared with the letters of a line alone.
 */
#include "clean/judge/commented.h"

#include <stddef.h>
#include <stdint.h>

#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"
#include "text/chars.h"
#include "text/norm.h"

/* A longer line is no heading: so many bytes with blanks between tags. */
#define LINE_MAX 400
#define NODES_MAX 40

/* All phrases are folded, without accents, figures and signs. These are the
 * whole line, */
static const char *const alone[] = {"add a comment", "add comment",
    "all comments", "binh luan", "comentarii", "comentarios", "comentaris",
    "comment section", "commentaires", "commentaires des lecteurs", "commenti",
    "comments", "comments are closed", "comments closed", "comments section",
    "discuss this post", "discussion about this post", "hozzaszolas",
    "hozzaszolasok", "join the conversation", "join the discussion", "komentar",
    "komentarai", "komentare", "komentari", "komentari citatelja", "komentarze",
    "komentiraj", "kommentaarid", "kommentare", "kommentarer", "kommentit",
    "latest comments", "leserkommentare", "lesermeinungen", "no comments",
    "no comments yet", "one comment", "opinie czytelnikow", "pingbacks",
    "reacties", "reacties van lezers", "reader comments", "readers comments",
    "show comments", "top comments", "trackbacks", "user comments",
    "view comments", "webmentions", "yorumlar", "σχολια", "коментари",
    "коментарі", "комментариев", "комментарии", "комментарии читателей",
    "תגובות", "التعليقات", "تعليق", "تعليقات", "دیدگاه ها", "نظرات",
    "نظرات کاربران", "टिप्पणियाँ", "टिप्पणियां", "टिप्पणी", "मंतव्य", "মন্তব্য",
    "கருத்துகள்", "ความคิดเห็น", "コメント", "コメント一覧", "コメント欄",
    "全部评论", "最新评论", "留言", "留言列表", "網友留言", "网友评论", "評論",
    "评论", "读者评论", "댓글", "댓글 목록"};
/* or they are but for what ends the form to write a comment, */
static const char *const asks[] = {"add a reply", "add your comment",
    "aggiungi un commento", "agregar comentario", "ajouter un commentaire",
    "anadir comentario", "beri komentar", "bir cevap yazın", "bir yanıt yazın",
    "deixa un comentari", "deixa una resposta", "deixe um comentario",
    "deixe uma resposta", "deja un comentario", "deja una respuesta",
    "dodaj komentar", "dodaj komentarz", "ecrire un commentaire",
    "efterlad et svar", "enviar um comentario", "escribe un comentario",
    "geef een reactie", "gui binh luan", "hinterlasse einen kommentar",
    "hinterlassen sie einen kommentar", "hozzaszolas irasa",
    "invia un commento", "jata kommentti", "jata vastaus",
    "join the conversation", "join the discussion", "kirjoita kommentti",
    "komentuoti", "kommentar schreiben", "kommentar verfassen",
    "kommentieren sie", "laat een reactie achter", "laisser un commentaire",
    "laisser une reponse", "lamna en kommentar", "lamna ett svar",
    "lasa un comentariu", "lasa un raspuns", "lasati un raspuns",
    "lascia un commento", "lascia una risposta", "leave a comment",
    "leave a comment below", "leave a reply", "leave a response",
    "leave your comment", "leave your reply", "legg igjen en kommentar",
    "legg igjen et svar", "lisa kommentaar", "napisi komentar",
    "napisz komentarz", "napsat komentar", "odgovori otkazi", "ostavi komentar",
    "parasykite komentara", "plaats een opmerking", "plaats een reactie",
    "post a comment", "post comment", "post your comment",
    "poster un commentaire", "pridaj komentar", "pridat komentar",
    "publicar un comentario", "schreibe einen kommentar",
    "schreiben sie einen kommentar", "scrivi un commento", "skomentuj",
    "skriv en kommentar", "skriv et svar", "submit a comment",
    "tinggalkan balasan", "tinggalkan komentar", "tulis komentar",
    "velemeny hozzaszolas", "viet binh luan", "write a comment",
    "write a reply", "yorum gonder", "yorum yap", "yorum yaz",
    "zostaw komentarz", "zostaw odpowiedz", "đe lai binh luan",
    "đe lai mot binh luan", "αφηστε ενα σχολιο", "αφηστε μια απαντηση",
    "вашият коментар", "вашият отговор", "добави коментар",
    "добавить комментарий", "добавьте комментарий", "додати коментар",
    "залишити відповідь", "залишити коментар", "написать комментарий",
    "напишете коментар", "напишите комментарий", "оставите одговор",
    "оставить комментарий", "оставьте комментарий", "הוסף תגובה",
    "השאירו תגובה", "השאר תגובה", "כתיבת תגובה", "أضف تعليق", "أضف تعليقا",
    "إضافة تعليق", "اترك تعليقا", "اترك ردا", "ارسال نظر", "اكتب تعليقا",
    "دیدگاهتان را بنویسید", "نظر بدهید", "अपनी टिप्पणी", "एक टिप्पणी भेजें",
    "टिप्पणी करें", "टिप्पणी जोड़ें", "একটি মন্তব্য করুন", "মন্তব্য করুন",
    "เพิ่มความคิดเห็น", "แสดงความคิดเห็น", "ใส่ความเห็น", "コメントする",
    "コメントを投稿", "コメントを書く", "コメントを残す", "写评论", "发布评论",
    "发表回复", "发表评论", "添加评论", "留下评论", "留言回覆", "發佈留言",
    "發表回覆", "發表留言", "發表評論", "답글 남기기", "댓글 남기기",
    "댓글 달기", "댓글 쓰기"};
static const char *const cancels[] = {"abbrechen", "annuler la reponse",
    "annulla risposta", "annuller svar", "antwoord annuleren",
    "antworten abbrechen", "anuleaza raspunsul", "anuluj",
    "anuluj pisanie odpowiedzi", "avbryt svar", "batalkan balasan", "cancel",
    "cancel comment", "cancel reply", "cancelar la respuesta",
    "cancelar resposta", "cancelar respuesta", "cancella risposta",
    "cevabı iptal et", "huy", "otkazi odgovor", "peruuta vastaus",
    "reactie annuleren", "valasz megszakitasa", "yanıtı iptal et",
    "zrusit odpoved", "zrusit odpoved na komentar", "ακυρωση απαντησησ",
    "отказ", "отменить ответ", "скасувати відповідь", "скасувати коментар",
    "ביטול", "إلغاء الرد", "لغو پاسخ", "उत्तर रद्द करें", "ยกเลิก",
    "ยกเลิกการตอบ", "キャンセル", "コメントをキャンセル", "取消回复",
    "取消回覆", "返信をキャンセル", "답글 취소", "댓글 취소", "응답 취소"};
/* with a number these are the whole line: alone one comment is what an expert
 * writes, and replies are what threads have; */
static const char *const numbered[] = {"comentario", "comment", "commentaire",
    "commentaires", "commento", "diskusia", "diskuze", "komentar", "komentaras",
    "komentarov", "komentaru", "komentarz", "komentarzy", "kommentar",
    "kommentti", "kommenttia", "opmerkingen", "reactie", "reaksjoner",
    "reaktioner", "responses", "yorum", "σχολιο", "коментар", "коментара",
    "коментаря", "комментарий", "комментария", "ความคิดเห็น รายการ",
    "コメント 件", "件 コメント", "件のコメント", "則回應", "則留言", "条留言",
    "条评论", "條留言", "條評論", "留言 則", "評論 則", "評論 條", "评论 条",
    "개 댓글", "개의 댓글", "댓글 개"};
/* or its end, */
static const char *const endings[] = {"hakkında dusunce", "hakkında yorum",
    "icin yorum", "uzerine yorum", "の考え", "个想法", "个评论", "件のコメント", "件のレスポンス",
    "件の意見", "件の返信", "個想法", "則回應", "則留言", "則評論", "条回复", "条留言", "条评论", "條留言",
    "條評論", "篇留言", "개의 댓글", "개의 생각", "에 대한 댓글"};
/* or, behind the number, before a quoted title, these are its beginning, */
static const char *const counted[] = {"antworten auf", "antworten zu",
    "balasan pada", "binh luan ve", "comentarii la", "comentario em",
    "comentario en", "comentarios a", "comentarios em", "comentarios en",
    "comentarios sobre", "comentaris a", "comentariu la", "comment on",
    "comment to", "commentaire sur", "commentaires sur", "commenti su",
    "commento su", "comments for", "comments on", "comments to",
    "hozzaszolas a", "hozzaszolas ehhez", "hozzaszolas itt", "komentar k",
    "komentar na", "komentar pada", "komentar u", "komentar untuk",
    "komentara za", "komentare k", "komentare u", "komentarov k", "komentaru u",
    "komentarz do", "komentarze do", "komentarze na", "komentarzy do",
    "kommentar til", "kommentar till", "kommentar zu", "kommentare zu",
    "kommentarer til", "kommentarer till", "kommenttia artikkeliin",
    "odpowiedzi na", "reactie op", "reacties op", "replies to", "reply to",
    "reponses a", "response to", "responses to", "respostas para",
    "respuestas a", "risposte a", "svar pa", "svar til", "svar till",
    "tanggapan untuk", "σχολια για", "σχολια στο", "відповідей до",
    "коментар до", "коментара за", "коментарі до", "коментарів до",
    "комментариев к", "комментарии к", "комментарий к", "комментария к",
    "תגובות על", "تعليق على", "تعليقات على", "دیدگاه برای", "دیدگاه در",
    "ردود على", "نظر برای", "ความคิดเห็นใน", "ความเห็นบน"};
/* and these, where one may be a word: "One response to" begins articles. */
static const char *const thoughts[] = {"comentario em", "comentario en",
    "comment on", "gand despre", "ganduri despre", "gedachte over",
    "gedachten over", "gedanke zu", "gedanken zu", "gondolat a",
    "gondolat errol", "ideas sobre", "meinungen zu", "nazoru na", "nazory na",
    "opiniao sobre", "opinioes sobre", "opmerkingen over", "pemikiran pada",
    "pensamientos sobre", "pensieri su", "pensiero su", "przemyslen na",
    "przemyslenia na", "reflexion au sujet", "reflexion sobre", "reflexion sur",
    "reflexiones sobre", "reflexions au sujet", "reflexions sur",
    "suy nghi tren", "suy nghi ve", "tankar om", "tanke om", "tanker om",
    "thought on", "thoughts on", "σκεψεισ για", "σκεψη για", "мнение за",
    "мнения за", "мыслей о", "мысли о", "мысль о", "דעות על", "آراء حول",
    "أفكار عن", "رأي حول", "فكرة عن"};
/* The number one. */
static const char *const ones[] = {"bir", "een", "egy", "ein", "eine", "en",
    "et", "ett", "jeden", "jedna", "o", "one", "um", "uma", "un", "una", "une",
    "yksi", "ενα", "μια", "една", "один", "одна"};

/* A line, folded: its letters, words parted by one blank, and what else there
 * was in it. */
struct line {
	struct df_str letters;
	bool number; /* but not that of a section */
	bool counts; /* and before the letters */
	bool quotes;
};

/* Whether c may begin a title that is quoted; an apostrophe does not. */
static bool
is_quote(int32_t c, enum df_category category)
{
	return c == '"' || category == DF_PI ||
	    (category == DF_PF && c != 0x2019) ||
	    (category == DF_PS && c > 0x7f);
}

/* The length of the number of a section that s begins with: 4. or 4.2; 0: none.
 */
static size_t
ordinal(struct df_str s)
{
	size_t i = 0;
	bool dots = false;

	for (; i < s.len && (df_ascii_digit(s.s[i]) || s.s[i] == '.'); i++)
		dots |= s.s[i] == '.';
	return dots ? i : 0;
}

/* The text below n, also what was dropped; empty when it is too long. */
static struct df_str
read_text(const struct df_node *n, char text[LINE_MAX])
{
	size_t len = 0, nodes = 0;

	for (const struct df_node *t = n; t; t = df_node_next(t, n)) {
		if (++nodes > NODES_MAX || len + 1 + t->text.len > LINE_MAX)
			return (struct df_str){0};
		if (df_tag_flags(t->tag) & DF_TAG_BLOCK)
			text[len++] = ' ';
		else if (t->text.len > 0)
			memcpy(text + len, t->text.s, t->text.len);
		len += t->text.len;
	}
	return (struct df_str){text, len};
}

static int
read_line(const struct df_node *n, struct df_arena *a, struct line *l)
{
	char text[LINE_MAX];
	struct df_str s = df_str_trim(read_text(n, text));
	size_t len = 0, step;
	bool gap = false;
	char *out;

	*l = (struct line){.number = false};
	if (df_norm(s, DF_NORM_FOLD | DF_NORM_STRIP, a, &s) < 0)
		return -1;
	out = df_arena_alloc(a, 2 * s.len + 1);
	if (!out)
		return -1;
	for (size_t i = ordinal(s); i < s.len; i += step) {
		enum df_category category;
		int32_t c;

		step = df_char_decode(s.s + i, df_char_end(s), &c);
		category = df_char(c)->category;
		if (category >= DF_LU && category <= DF_ME) {
			if (gap && len > 0)
				out[len++] = ' ';
			memcpy(out + len, s.s + i, step);
			len += step;
		} else if (category == DF_ND && !l->number) {
			l->number = true;
			l->counts = len == 0;
		}
		l->quotes |= is_quote(c, category);
		gap = category < DF_LU || category > DF_ME;
	}
	l->letters = (struct df_str){out, len};
	return 0;
}

/* The length of the first of n phrases that is whole words at the beginning of
 * s; 0: of none. */
static size_t
words_at(struct df_str s, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = df_str_starts_any(s, &v[i], 1);

		if (len > 0 && (len == s.len || s.s[len] == ' '))
			return len;
	}
	return 0;
}

/* Whether it asks for a comment: "Leave a reply to Ann. Cancel reply". */
static bool
is_asking(struct df_str s)
{
	return df_parts_is(s, asks, DF_COUNT(asks)) ||
	    (words_at(s, asks, DF_COUNT(asks)) > 0 &&
		df_str_ends_any(s, cancels, DF_COUNT(cancels)) > 0);
}

/* Take "one", "ein" or the like from the line as its number. */
static void
read_one(struct line *l)
{
	size_t len = words_at(l->letters, ones, DF_COUNT(ones));

	if (l->number || len == 0 || len == l->letters.len)
		return;
	l->letters = df_str_slice(l->letters, len + 1, l->letters.len);
	l->counts = l->number = true;
}

int
df_commented_is(
    const struct df_node *n, bool counts, struct df_arena *a, bool *is)
{
	struct line l;
	struct df_str s;

	if (read_line(n, a, &l) < 0)
		return -1;
	s = l.letters;
	*is = false;
	if (counts && !l.number)
		return 0;
	*is = df_parts_is(s, alone, DF_COUNT(alone)) || is_asking(s) ||
	    (l.number &&
		(df_parts_is(s, numbered, DF_COUNT(numbered)) ||
		    df_str_ends_any(s, endings, DF_COUNT(endings)) > 0)) ||
	    (l.counts && df_parts_is(s, counted, DF_COUNT(counted))) ||
	    (l.counts && l.quotes &&
		words_at(s, counted, DF_COUNT(counted)) > 0);
	if (*is)
		return 0;
	read_one(&l);
	*is = l.counts && l.quotes &&
	    words_at(l.letters, thoughts, DF_COUNT(thoughts)) > 0;
	return 0;
}
