/* support_walks_program.c - the walks of what the program says of a run, of a form and of a whole document. */
#include "support_walks.h"

#include "author/sentences.h"
#include "cli/sentences.h"
#include "report/sentences.h"

#define SAY(what) walk_line(w, what)

static void trigger(struct walk_of *w)
{
	for (int rule = 0; rule < TRIGGER_RULE_COUNT; rule++)
		EACH_COUNT(n)
			if (n) {
				SAY(cli_says_trigger(w->arena, rule, (int)n, 0));
				SAY(cli_says_trigger(w->arena, rule, 0, (int)n));
			}
}

static void where(struct walk_of *w)
{
	static const char *const is[] = { "yes", "partly", "SENCO" };

	for (size_t n = 1; n <= 3; n++)
		for (int who = 0; who < 4; who++)
			SAY(cli_says_where(w->arena, "D1", is, n, who % 2, who > 1));
}

static void meeting(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(cli_says_meeting(w->arena, (int)n, n % 2 ? "meeting" : "clinic", n % 2 ? "trigger" : "referral"));
}

static void review(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(cli_says_review(w->arena, (int)n, n % 2 ? "meeting" : "clinic"));
}

static void board(struct walk_of *w)
{
	SAY(cli_says_board(w->arena, "C6", NULL));
	SAY(cli_says_board(w->arena, "C6", "C4"));
}

static void made(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			if (n + more)
				SAY(cli_says_made(w->arena, n, n + more, "reports"));
}

static void made_shard(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			SAY(cli_says_made_shard(w->arena, 2, 7, n, n + more, "reports"));
}

static void again(struct walk_of *w)
{
	static const size_t counts[][MADE_WHY_COUNT] = {
		{ [MADE_FIRST] = 3 }, { [MADE_NOT] = 3 }, { [MADE_NOT] = 1, [MADE_CHANGED] = 2 }, { [MADE_NOT] = 12, [MADE_MISSING] = 1 },
		{ [MADE_MOVED] = 1, [MADE_CHANGED] = 1 }, { [MADE_NOT] = 8, [MADE_MOVED] = 5, [MADE_CHANGED] = 1 },
		{ [MADE_DATED] = 9 }, { [MADE_DATED] = 1, [MADE_CHANGED] = 1 },
	};

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
		for (int unchanged = 0; unchanged <= (counts[i][MADE_NOT] == 3); unchanged++) {
			const char *text = cli_says_again(w->arena, counts[i], unchanged);

			SAY(text ? text : "(nothing)");
		}
	}
}

static void forms(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(kept)
			if (kept <= n)
				SAY(cli_says_forms(w->arena, n, kept, "forms"));
}

static void compared(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			if (n + more)
				SAY(cli_says_compared(w->arena, n, n + more, "together"));
}

static void schools(struct walk_of *w)
{
	for (int which = 0; which < RUN_COUNTS; which++)
		EACH_COUNT(n)
			if (n)
				SAY(cli_says_schools(w->arena, which, n));
}

static void together(struct walk_of *w)
{
	static const struct together made[] = {
		{ "comparison.csv", 1, false }, { "support-camhs.pdf", 1, false }, { "support-ID.pdf", 5, true }, { "learning.pdf", 1, false },
	};

	for (size_t n = 1; n <= 4; n++)
		SAY(cli_says_together(w->arena, made, n));
}

static void beside(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			if (n + more)
				SAY(cli_says_beside(w->arena, "feedback.pdf", n, n + more));
}

static void archives(struct walk_of *w)
{
	EACH_COUNT(n)
		SAY(cli_says_archives(w->arena, "documents.zip", n));
}

static void on_request(struct walk_of *w)
{
	const struct left_out support = { "support-ID.pdf", "support", 500 };

	SAY(cli_says_on_request(w->arena, &support));
}

static const struct together stay[] = {
	{ "comparison.csv", 1, false }, { "comparison.pdf", 1, false }, { "support-ID.pdf", 5, true },
};

static void stayed(struct walk_of *w)
{
	for (size_t n = 1; n <= 3; n++) {
		SAY(cli_says_stayed(w->arena, stay, n, "1 July 2026"));
		SAY(cli_says_stayed(w->arena, stay, n, NULL));
	}
}

static void stayed_of_schools(struct walk_of *w)
{
	EACH_COUNT(n) {
		if (!n)
			continue;
		SAY(cli_says_stayed_of_schools(w->arena, "feedback.pdf", n, "1 July 2026"));
		SAY(cli_says_stayed_of_schools(w->arena, "feedback.pdf", n, NULL));
	}
}

static const char *const many_ids[] = {
	"W101", "W102", "W103", "W104", "W105", "W106", "W107", "W108", "W109", "W110", "W111",
};

static void failed(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(cli_says_failed(w->arena, many_ids, n));
}

static void retried(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(cli_says_retried(w->arena, many_ids, n));
}

static void unanswered(struct walk_of *w)
{
	for (size_t n = 1; n <= 11; n += n < 3 ? 1 : 8)
		SAY(cli_says_unanswered(w->arena, many_ids, n));
}

static void refused(struct walk_of *w)
{
	SAY(cli_says_refused(w->arena, many_ids, 1));
	SAY(cli_says_refused(w->arena, many_ids, 2));
}

static void strangers(struct walk_of *w)
{
	SAY(cli_says_strangers(w->arena, 1, many_ids, 1));
	SAY(cli_says_strangers(w->arena, 40, many_ids, 2));
	SAY(cli_says_strangers(w->arena, 400, many_ids, 11));
}

static void generated(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(report_says_generated(w->arena, title));
}

static void profile(struct walk_of *w)
{
	SAY(report_says_profile(w->arena, "Restricted", "Only for the panel"));
	SAY(report_says_profile(w->arena, "Restricted", "SENCO and DSL only"));
}

static void times(struct walk_of *w)
{
	SAY(report_says_times(w->arena, "due '31 Sept' is not a date", 1));
	SAY(report_says_times(w->arena, "due '31 Sept' is not a date", 2));
}

static void form_schools(struct walk_of *w)
{
	SAY(author_says_schools(w->arena, false));
	SAY(author_says_schools(w->arena, true));
}

static const char *const ids[] = { "voice", "voice, ethos", "voice, ethos, targeted, send_provision" };

static void asked_of_case(struct walk_of *w)
{
	EACH_WORDS(words)
		for (size_t i = 0; i < 3; i++)
			SAY(author_says_asked_of_case(w->arena, words, ids[i], false));
}

static void asked(struct walk_of *w)
{
	EACH_WORDS(words)
		for (size_t i = 0; i < 3; i++) {
			SAY(author_says_asked(w->arena, words, ids[i], false));
			SAY(author_says_asked(w->arena, words, ids[i], true));
		}
}

static void cases(struct walk_of *w)
{
	SAY(author_says_cases(w->arena, false));
	SAY(author_says_cases(w->arena, true));
}

static void ratings(struct walk_of *w)
{
	SAY(author_says_ratings(w->arena, false));
	SAY(author_says_ratings(w->arena, true));
}

static void form_book_named(struct walk_of *w)
{
	SAY(author_says_book(w->arena, "Wellbeing audit 2026-27.xlsx", false));
	SAY(author_says_book(w->arena, "../Alder Road - Wellbeing audit 2026-27.xlsx", true));
}

static void returned(struct walk_of *w)
{
	SAY(author_says_returned(w->arena, "hackney_wellbeing"));
}

static void notes(struct walk_of *w)
{
	SAY(author_says_notes(w->arena, false));
	SAY(author_says_notes(w->arena, true));
}

static void need(struct walk_of *w)
{
	for (int must = 0; must < 2; must++) {
		SAY(author_says_need(w->arena, NULL, must));
		SAY(author_says_need(w->arena, "where D1 is yes", must));
	}
}

/* With a pace of none, of a few a minute, of many a second; with seconds, minutes, hours and days to go. */
static void progress(struct walk_of *w)
{
	static const struct progress paces[] = {
		{ .recent = 0 }, { .recent = 1, .recent_ms = 8000 }, { .recent = 142, .recent_ms = 10000 },
		{ .recent = 1, .recent_ms = 600000 }, { .recent = 1, .recent_ms = 90000000 },
	};
	char text[PROGRESS_TEXT_BYTES];

	for (int words = 0; words < PROGRESS_WORDS; words++)
		for (size_t i = 0; i < sizeof(paces) / sizeof(*paces); i++)
			EACH_COUNT(n) {
				struct progress p = paces[i];

				p.done = n;
				p.total = n + (n != 1) * 12;
				p.failed = n / 2;
				p.withheld = n / 3;
				cli_says_progress(text, &p, (enum progress_words)words);
				SAY(text);
			}
}

const struct walk walks_program[] = {
	{ "cli_says_trigger", true, trigger },
	{ "cli_says_where", true, where },
	{ "cli_says_meeting", false, meeting },
	{ "cli_says_review", false, review },
	{ "cli_says_board", false, board },
	{ "cli_says_made", false, made },
	{ "cli_says_made_shard", false, made_shard },
	{ "cli_says_again", false, again },
	{ "cli_says_forms", false, forms },
	{ "cli_says_compared", false, compared },
	{ "cli_says_schools", false, schools },
	{ "cli_says_failed", false, failed },
	{ "cli_says_retried", false, retried },
	{ "cli_says_together", false, together },
	{ "cli_says_beside", false, beside },
	{ "cli_says_archives", false, archives },
	{ "cli_says_on_request", false, on_request },
	{ "cli_says_stayed", false, stayed },
	{ "cli_says_stayed_of_schools", false, stayed_of_schools },
	{ "cli_says_unanswered", false, unanswered },
	{ "cli_says_refused", false, refused },
	{ "cli_says_strangers", false, strangers },
	{ "cli_says_progress", true, progress },
	{ "report_says_generated", true, generated },
	{ "report_says_profile", true, profile },
	{ "report_says_times", true, times },
	{ "author_says_schools", true, form_schools },
	{ "author_says_asked_of_case", false, asked_of_case },
	{ "author_says_asked", false, asked },
	{ "author_says_cases", false, cases },
	{ "author_says_ratings", false, ratings },
	{ "author_says_book", false, form_book_named },
	{ "author_says_returned", false, returned },
	{ "author_says_notes", false, notes },
	{ "author_says_need", true, need },
};
const size_t n_walks_program = sizeof(walks_program) / sizeof(*walks_program);
