/* support_walks.c - see support_walks.h. */
#include "support_walks.h"

#include <string.h>

#include "plan/sentences.h"

const int walk_counts[WALK_COUNTS] = { 0, 1, 2, 12 };

const struct words walk_words[WALK_WORDS] = {
	{ "area", "areas", "strand", "strands", "descriptor", "descriptors", "single posts" },
	{ "SEF section", "SEF sections", "NHS theme", "NHS themes", "NHS statement", "NHS statements", "SENCOs" },
};

const char *const walk_titles[WALK_TITLES] = {
	"Voice", "Behaviour and attitudes",
	"Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
	"SEND and NHS provision",
};

#define EACH_COUNT(n) for (size_t n##_i = 0, n = 0; n##_i < WALK_COUNTS && (n = (size_t)walk_counts[n##_i], true); n##_i++)
#define EACH_WORDS(w) for (const struct words *w = walk_words; w < walk_words + WALK_WORDS; w++)

void walk_line(struct walk_of *w, const char *text)
{
	const char *line = arena_printf(w->arena, "  %s\n", text ? text : "(nothing)");

	if (!w->text->length || !strstr(w->text->bytes + w->start, line))
		buf_puts(w->text, line);
}

/* ---- plan ---- */

static void plan_why(struct walk_of *w)
{
	static const char *const holds[] = { "Absence of pupils with SEN is 9.1%", "“A lawful report is online” (no)" };
	static const char *const gates[] = { "1.2 Senior lead", "1.4 SEND policy" };

	EACH_COUNT(unmet)
		EACH_COUNT(claimed) {
			struct standing s = { .level = "Emerging", .next = "Established", .unmet = (int)unmet,
					      .claimed = (int)claimed, .applicable = (int)(unmet + claimed) };

			walk_line(w, plan_says_why(w->arena, &walk_words[0], &s));
			s.applicable += 3;
			walk_line(w, plan_says_why(w->arena, &walk_words[1], &s));
			s.next = NULL;
			walk_line(w, plan_says_why(w->arena, &walk_words[0], &s));
		}
	for (size_t n = 0; n < 3; n++) {
		struct standing s = { .holds = holds, .n_holds = n, .own = gates, .n_own = 2 - n, .law = gates, .n_law = n == 1, .level = "Repair",
				      .unmet = 2, .applicable = 5, .open = n == 0, .closed = n == 1 };

		walk_line(w, plan_says_why(w->arena, &walk_words[0], &s));
	}
}

static void plan_chosen(struct walk_of *w)
{
	EACH_WORDS(words) {
		walk_line(w, plan_says_chosen(w->arena, words, "Emerging", NULL));
		walk_line(w, plan_says_chosen(w->arena, words, NULL, "not assessed"));
	}
}

static void plan_source(struct walk_of *w)
{
	walk_line(w, plan_says_source(w->arena, "The NHS partner comes to each meeting."));
}

static void plan_in_mind(struct walk_of *w)
{
	EACH_COUNT(least)
		EACH_COUNT(more)
			walk_line(w, plan_says_in_mind(w->arena, (int)least, (int)(least + more)));
}

const struct walk walks[] = {
	{ "plan_says_why", false, plan_why },
	{ "plan_says_chosen", false, plan_chosen },
	{ "plan_says_source", false, plan_source },
	{ "plan_says_in_mind", true, plan_in_mind },
};
const size_t n_walks = sizeof(walks) / sizeof(*walks);
