/* support_walks_survey.c - the walks of what is said of surveys. */
#include "support_walks.h"

#include "author/sentences.h"
#include "cli/sentences.h"
#include "score/sentences.h"

#define SAY(text) walk_line(w, text)

static const struct survey_item enjoys = { .title = "Enjoys school" }, led = { .title = "The school is led well." };
static const struct survey_wave before = { .text = "2024-25 Summer", .name = "Summer 2024\u201325" };

static void either(struct walk_of *w)
{
	SAY(score_says_either(w->arena, "Agree", "Do not agree", true));
	SAY(score_says_either(w->arena, score_says_either(w->arena, "Agree", "Neither", false), "Do not agree", true));
}

static void base(struct walk_of *w)
{
	EACH_WORDS(words) {
		SAY(score_says_survey_base(w->arena, SURVEY_UNKNOWN, 410, words));
		EACH_COUNT(n)
			SAY(score_says_survey_base(w->arena, (int)n, SURVEY_UNKNOWN, words));
		EACH_COUNT(n)
			SAY(score_says_survey_base(w->arena, (int)n, 11, words));
	}
}

static struct survey_number counted(struct walk_of *w, int count, int base)
{
	return (struct survey_number){ .count = count, .base = base, .micro = 0,
				       .share = base ? arena_printf(w->arena, "%d", 100 * count / base) : NULL };
}

static void item(struct walk_of *w)
{
	const struct survey_change up = { .wave = &before, .points = "+1.0", .direction = 1 };
	const struct survey_change down = { .wave = &before, .points = "\u221212.3", .direction = -1 };
	const struct survey_change same = { .wave = &before, .points = "0.0" };
	struct survey_item_result r = { .item = &led, .base = SURVEY_UNKNOWN };

	SAY(score_says_survey_item(w->arena, &r, walk_words));
	r.given = true;
	r.positive = (struct survey_number){ .count = SURVEY_UNKNOWN, .base = SURVEY_UNKNOWN, .share = "98.1" };
	SAY(score_says_survey_item(w->arena, &r, walk_words));
	r.positive = (struct survey_number){ .words = "over 95%", .count = SURVEY_UNKNOWN, .base = SURVEY_UNKNOWN };
	SAY(score_says_survey_item(w->arena, &r, walk_words));
	r.base = 120;
	SAY(score_says_survey_item(w->arena, &r, walk_words));
	EACH_COUNT(n) {
		r.base = (int)n + 12;
		r.positive = counted(w, (int)n, r.base);
		SAY(score_says_survey_item(w->arena, &r, walk_words));
	}
	r.change = up;
	SAY(score_says_survey_item(w->arena, &r, walk_words));
	r.change = down;
	SAY(score_says_survey_item(w->arena, &r, walk_words));
	r.change = same;
	SAY(score_says_survey_item(w->arena, &r, walk_words));
	r.few = true;
	EACH_COUNT(n) {
		r.base = (int)n;
		SAY(score_says_survey_item(w->arena, &r, walk_words));
	}
	r.base = SURVEY_UNKNOWN;
	r.base_text = "fewer than 5";
	SAY(score_says_survey_item(w->arena, &r, walk_words));
}

static void domain(struct walk_of *w)
{
	struct survey_domain_result d = { .base_least = SURVEY_UNKNOWN, .base_most = SURVEY_UNKNOWN };

	d.positive.share = NULL;
	SAY(score_says_survey_domain(w->arena, &d, walk_words));
	d.n_given = 3;
	SAY(score_says_survey_domain(w->arena, &d, walk_words));
	d.n_counted = 3;
	SAY(score_says_survey_domain(w->arena, &d, walk_words));
	d.positive.words = "96% or more";
	SAY(score_says_survey_domain(w->arena, &d, walk_words));
	EACH_COUNT(n) {
		d.n_counted = n ? n : 1;
		d.base_least = 12;
		d.base_most = 12 + (int)n;
		d.positive = counted(w, (int)n, 24);
		SAY(score_says_survey_domain(w->arena, &d, &walk_words[1]));
	}
}

static void survey(struct walk_of *w)
{
	struct survey_rules rules = { .flag = 5, .change = 5 };
	struct survey_item_result results[2] = {
		{ .item = &enjoys, .rest = { .share = "12.5" }, .change = { .points = "+9.8" } },
		{ .item = &led, .rest = { .share = "8.3" }, .change = { .points = "\u22125.0" } },
	};
	const struct survey_item_result *const named[] = { &results[0], &results[1], &results[0], &results[1], &results[0] };
	struct school_survey r = { .rules = &rules };

	SAY(score_says_survey(w->arena, &r, walk_words));
	r.n_waves = 1;
	SAY(score_says_survey(w->arena, &r, walk_words));
	r.n_without_base = 7;
	SAY(score_says_survey(w->arena, &r, walk_words));
	r.positive = counted(w, 347, 360);
	r.flagged = r.moved = named;
	r.n_waves = 2;
	for (size_t n = 0; n <= 5; n++) {
		r.n_flagged = r.n_moved = n;
		SAY(score_says_survey(w->arena, &r, &walk_words[n % 2]));
	}
	rules.flag = 0;
	SAY(score_says_survey(w->arena, &r, walk_words));
}

static void rows(struct walk_of *w)
{
	SAY(author_says_survey(w->arena, false));
	SAY(author_says_survey(w->arena, true));
}

static void answer(struct walk_of *w)
{
	SAY(cli_says_answer(w->arena, "Agree", "agree", "counts as positive"));
}

static void total(struct walk_of *w)
{
	SAY(cli_says_total(w->arena, "Agree, with strongly", "agree_all"));
}

static void shown_item(struct walk_of *w)
{
	SAY(cli_says_item(w->arena, "I feel safe.", false, "life.safe"));
	SAY(cli_says_item(w->arena, "I worry about school.", true, "life.worried"));
}

static void from(struct walk_of *w)
{
	SAY(cli_says_from(w->arena, 5, 1, 10));
	SAY(cli_says_from(w->arena, 0, 5, 1));
}

static void bar(struct walk_of *w)
{
	SAY(cli_says_bar(w->arena, "Agree", 18, "15.0"));
	SAY(cli_says_bar(w->arena, "Agree", -1, "15.0"));
}

static void answered_here(struct walk_of *w)
{
	SAY(cli_says_answered_here(w->arena, before.name, "Answers: 120 parents"));
	SAY(cli_says_answered_here(w->arena, "", "Answers: 120 parents"));
}

const struct walk walks_survey[] = {
	{ "score_says_either", true, either },
	{ "score_says_survey_base", true, base },
	{ "score_says_survey_item", false, item },
	{ "score_says_survey_domain", false, domain },
	{ "score_says_survey", false, survey },
	{ "author_says_survey", false, rows },
	{ "cli_says_answer", true, answer },
	{ "cli_says_total", true, total },
	{ "cli_says_item", true, shown_item },
	{ "cli_says_from", false, from },
	{ "cli_says_bar", true, bar },
	{ "cli_says_answered_here", false, answered_here },
};
const size_t n_walks_survey = sizeof(walks_survey) / sizeof(*walks_survey);
