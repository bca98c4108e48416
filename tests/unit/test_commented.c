/* test_commented: the headings above what readers wrote. */
#include "page.h"

#include <stdio.h>

#include "clean/judge/commented.h"

static struct page page;

static bool
is_one(const char *line, bool counts)
{
	char html[400];
	bool is;

	(void)snprintf(html, sizeof(html), "<h2>%s</h2>", line);
	page_read(&page, html);
	assert_int_equal(page.units.n, 1);
	assert_int_equal(
	    df_commented_is(page.units.v[0].node, counts, &arena, &is), 0);
	return is;
}

static void
it_knows_them_in_many_languages(void **state)
{
	static const char *const lines[] = {
	    "Comments", "3 Comments", "Comments (3)", "Responses (2)",
	    "2 Responses", "No comments yet", "Leave a Reply",
	    "Leave a Reply Cancel reply", "3 thoughts on “Bees”",
	    "One thought on “Bees”", "3 comments on “Bees”", "3 comments on",
	    "1 Comment", "Leave a Reply to Ann Cancel reply", "1 Kommentar",
	    "Discussion about this post", "Join the conversation",
	    /* German, French, Spanish, Italian, Portuguese, Dutch */
	    "Kommentare", "3 Kommentare zu „Bienen“",
	    "3 Gedanken zu „Bienen“", "Ein Gedanke zu „Bienen“",
	    "Schreibe einen Kommentar Antworten abbrechen", "Commentaires (3)",
	    "3 réflexions sur « Abeilles »", "Laisser un commentaire",
	    "3 comentarios en «Abejas»", "Un comentario en «Abejas»",
	    "Deja una respuesta", "3 pensieri su “Api”", "Lascia un commento",
	    "3 comentários em “Abelhas”", "Deixe um comentário",
	    "3 gedachten over “Bijen”", "Geef een reactie",
	    /* Polish, Czech, Hungarian, Romanian, Swedish, Danish, Finnish */
	    "3 komentarze", "3 komentarze do „Pszczoły”", "Dodaj komentarz",
	    "3 komentáře", "Diskuze (3)", "Napsat komentář", "3 hozzászólás",
	    "Hozzászólás írása", "3 comentarii", "Lasă un răspuns",
	    "3 tankar om ”Bin”", "Lämna ett svar", "3 kommentarer",
	    "Skriv en kommentar", "3 kommenttia", "Jätä kommentti",
	    /* Russian, Ukrainian, Bulgarian, Greek, Turkish */
	    "Комментарии", "Комментарии (3)", "3 комментария",
	    "3 комментария к «Пчёлы»", "Добавить комментарий",
	    "3 коментарі", "Залишити коментар", "3 коментара", "3 σχόλια",
	    "Αφήστε μια απάντηση", "3 yorum", "“Arılar” hakkında 3 yorum",
	    "Bir yanıt yazın",
	    /* Chinese, Japanese, Korean */
	    "评论", "评论 (3)", "3 条评论", "发表回复", "留言", "3 則留言",
	    "發表留言", "コメント", "コメント (3件)", "3件のコメント",
	    "“蜂” に3件のコメント", "コメントを残す", "댓글", "댓글 3개",
	    "3개의 댓글", "댓글 남기기",
	    /* Arabic, Persian, Hebrew, Hindi, Thai, Vietnamese, Indonesian */
	    "التعليقات (3)", "3 تعليقات على “النحل”",
	    "اترك تعليقاً", "نظرات (3)",
	    "دیدگاهتان را بنویسید", "תגובות",
	    "כתיבת תגובה", "टिप्पणियाँ (3)",
	    "टिप्पणी करें", "ความคิดเห็น",
	    "ใส่ความเห็น", "Bình luận (3)",
	    "Để lại một bình luận", "3 Komentar",
	    "Tinggalkan Balasan",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++)
		if (!is_one(lines[i], false))
			fail_msg("%s", lines[i]);
}

static void
it_leaves_headings_of_articles(void **state)
{
	static const char *const lines[] = {
	    "How to comment code", "Commenting on comments", "Responses",
	    "4. Responses", "4.12 Responses", "5 thoughts on leadership",
	    "5 thoughts on Canada’s future", "Reply to critics", "3 Replies",
	    "Antworten (3)",
	    "One thought", "Ein Kommentar", "Discussion", "4 Discussion",
	    "Diskussion", "Diskuze", "Reactions of the press",
	    "Antworten auf Fragen", "Have your say",
	    "Share your thoughts with a friend", "Response 2",
	    "Write a reply that is read", "One response to climate change",
	    "3 responses to climate change", "Ein Kommentar zu Goethe",
	    "Ein Kommentar zu „Faust“", "Kommentar", "Commentaire", "Commento",
	    "Yorum", "Σχόλιο", "Комментарий", "Comment",
	    "Обсуждение", "Ответы на вопросы", "3 ответа на вопросы",
	    "评论员文章", "コメント機能の使い方", "Yorum farkı", "Svar",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++)
		if (is_one(lines[i], false))
			fail_msg("%s", lines[i]);
}

static void
it_asks_for_a_number(void **state)
{
	(void)state;
	assert_true(is_one("3 Comments", true));
	assert_true(is_one("コメント (3件)", true));
	assert_false(is_one("Comments", true));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_knows_them_in_many_languages),
	    cmocka_unit_test(it_leaves_headings_of_articles),
	    cmocka_unit_test(it_asks_for_a_number),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
