/* support_walks.c - see support_walks.h. */
#include "support_walks.h"

#include <string.h>

#include "cli/sentences.h"
#include "cohort/sentences.h"
#include "plan/sentences.h"
#include "score/sentences.h"

const int walk_counts[WALK_COUNTS] = { 0, 1, 2, 12 };

const struct words walk_words[WALK_WORDS] = {
	{ "area", "areas", "strand", "strands", "descriptor", "descriptors", "single posts", "pupil",
	  "pupils", NULL, NULL },
	{ "SEF section", "SEF sections", "NHS theme", "NHS themes", "NHS statement", "NHS statements", "SENCOs",
	  "parent", "parents", NULL, NULL },
};

const char *const walk_titles[WALK_TITLES] = {
	"Voice", "Behaviour and attitudes",
	"Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
	"SEND and NHS provision",
};

const struct rating_names walk_ratings = { "In place and having effect", "Partly in place", "Not yet" };
const char *const walk_numbers[WALK_COUNTS] = { "", "2.3", "2.3 and 2.4", "2.1, 2.2, 2.3 and 2.14" };

void walk_line(struct walk_of *w, const char *text)
{
	const char *line = arena_printf(w->arena, "  %s\n", text && *text ? text : "(nothing)");

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
			struct priority_facts s = { .level = "Emerging", .next = "Established", .unmet = (int)unmet,
					      .claimed = (int)claimed, .applicable = (int)(unmet + claimed) };

			walk_line(w, plan_says_why(w->arena, &walk_words[0], &s));
			s.applicable += 3;
			walk_line(w, plan_says_why(w->arena, &walk_words[1], &s));
			s.next = NULL;
			walk_line(w, plan_says_why(w->arena, &walk_words[0], &s));
		}
	for (size_t n = 0; n < 3; n++) {
		struct priority_facts s = { .holds = holds, .n_holds = n, .own = gates, .n_own = 2 - n, .law = gates,
			.n_law = n == 1, .level = "Repair",
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

/* ---- cohort ---- */

static void cohort_pairing(struct walk_of *w)
{
	for (int common = 0; common < 8; common++) {
		const struct pairing_facts f = {
			.section = "Student voice", .giver = "Oakfield", .giver_level = "Advanced", .taker = "Ash Lane",
			.taker_level = "Emerging", .taker_moderated = common == 1,
			.phase = common & 1, .trust = common & 2, .la = common & 4,
		};

		walk_line(w, cohort_says_pairing(w->arena, &f));
	}
}

static void cohort_no_giver(struct walk_of *w)
{
	struct no_giver_facts f = { .section = "Student voice", .taker = "Ash Lane" };

	walk_line(w, cohort_says_no_giver(w->arena, &f));
	f.has_level = true;
	EACH_COUNT(n)
		EACH_COUNT(most) {
			f.n_could = (int)n;
			f.most = (int)most + 1;
			f.takes_most = f.near_only = false;
			walk_line(w, cohort_says_no_giver(w->arena, &f));
			f.takes_most = f.near_only = true;
			walk_line(w, cohort_says_no_giver(w->arena, &f));
		}
}

static void cohort_need(struct walk_of *w)
{
	struct need_facts f = { .section = "Student voice", .school = "Ash Lane", .rank = 2 };

	walk_line(w, cohort_says_need(w->arena, &f));
	f.level = "Emerging";
	walk_line(w, cohort_says_need(w->arena, &f));
	f.top = "Advanced";
	EACH_COUNT(n) {
		f.n_could = (int)n;
		f.to_be_moderated = n == 2;
		walk_line(w, cohort_says_need(w->arena, &f));
	}
	f.at_top = true;
	walk_line(w, cohort_says_need(w->arena, &f));
}

static void cohort_gift(struct walk_of *w)
{
	walk_line(w, cohort_says_gift(w->arena, "Ash Lane", "Student voice"));
}

static void cohort_candidate(struct walk_of *w)
{
	static const char *const gifts[] = { "Ash Lane with “Student voice”", "Oakfield with “Ethos”" };

	for (int verdict = 0; verdict < PAIRING_VERDICT_COUNT; verdict++)
		for (size_t n = 0; n < 3; n++)
			walk_line(w, cohort_says_candidate(w->arena, &(struct candidate_facts){
				.school = "Tallow Mere", .level = "Established", .verdict = (enum pairing_verdict)verdict,
				.alone = n == 1, .gifts = gifts, .n_gifts = n }));
}

static void cohort_candidates(struct walk_of *w)
{
	static const char *const schools[] = { "Ash Lane", "Oakfield", "Tallow Mere" };

	for (size_t n = 2; n <= 3; n++)
		for (int verdict = VERDICT_FEWER_MET; verdict <= VERDICT_ORDER; verdict++)
			walk_line(w, cohort_says_candidates(w->arena, schools, n, (enum pairing_verdict)verdict));
}

/* ---- cli ---- */

static void cli_among(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			walk_line(w, cli_says_among(w->arena, (int)n, (int)(n + more) + 2));
}

static void cli_pairing_rule(struct walk_of *w)
{
	walk_line(w, cli_says_pairing_rule());
}

static void cli_nobody(struct walk_of *w)
{
	walk_line(w, cli_says_nobody(w->arena, "Student voice"));
}

static void cli_no_needs(struct walk_of *w)
{
	walk_line(w, cli_says_no_needs(w->arena, "Ash Lane", NULL, false));
	walk_line(w, cli_says_no_needs(w->arena, "Ash Lane", NULL, true));
	walk_line(w, cli_says_no_needs(w->arena, "Ash Lane", "withheld: CSV012", false));
}

static void cli_ladder(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(n)
			walk_line(w, cli_says_ladder(w->arena, words, (int)n, &walk_ratings));
}

static void cli_models(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_best_fit(w->arena, words, 60, 80, walk_ratings.met));
}

static void cli_strand(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_strand(w->arena, words, walk_ratings.met));
}

static void cli_points(struct walk_of *w)
{
	EACH_WORDS(words)
		for (int i = 0; i < 2; i++)
			walk_line(w, cli_says_points(w->arena, words, "1 at Emerging, 2 at Established", walk_ratings.met,
						     i ? NULL : walk_ratings.partly));
}

static void cli_one_each(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_one_each(w->arena, words, walk_ratings.met));
}

static void cli_share(struct walk_of *w)
{
	EACH_WORDS(words)
		for (int share = 0; share < SHARE_COUNT; share++)
			walk_line(w, cli_says_share(w->arena, words, (enum points_share)share,
						    "Emerging from 0%, Established from 50%"));
}

static void cli_bands(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_bands(w->arena, words));
}

static void cli_judged_alone(struct walk_of *w)
{
	const struct words words = { .section = "area", .descriptors = "statements" };

	walk_line(w, cli_says_judged_alone(w->arena, &words));
}

static void cli_band(struct walk_of *w)
{
	static const struct band bands[] = { { 0, 0, 100, 0 }, { 70, 0, 10, 0 }, { 0, 60, 40, 0 }, { 90, 0, 0, 3 } };

	for (size_t i = 0; i < sizeof(bands) / sizeof(*bands); i++)
		walk_line(w, cli_says_band(w->arena, "Sustain", &bands[i], bands[i].previous_min_level ? "Improve" : NULL,
					   &walk_ratings));
}

static void cli_dated(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_dated(w->arena, words, "Established", walk_ratings.met));
}

static void cli_types(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(n) {
			walk_line(w, cli_says_types(w->arena, words, "Advanced", (int)n, true));
			walk_line(w, cli_says_types(w->arena, words, "Advanced", (int)n, false));
		}
}

static void cli_rules(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_blanks(w->arena, words, 20, walk_ratings.not_yet));
}

static void cli_left_out(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_left_out(w->arena, words, 33));
}

static void cli_gate(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_gate(w->arena, words, "Emerging"));
}

static void cli_must(struct walk_of *w)
{
	walk_line(w, cli_says_must(w->arena, false, "A basic of this programme, not a duty."));
	walk_line(w, cli_says_must(w->arena, true, "The Equality Act 2010 asks for it."));
	walk_line(w, cli_says_must(w->arena, true, "Statutory: the Equality Act 2010 asks for it."));
}

static void cli_overall(struct walk_of *w)
{
	EACH_WORDS(words)
		for (int rule = 0; rule < OVERALL_COUNT; rule++)
			walk_line(w, cli_says_overall(w->arena, words, rule));
}

static void cli_actions(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more) {
			struct plan_rules plan = { .areas_min = (int)n, .areas = (int)(n + more), .actions = (int)n,
						   .lasts_half_terms = (int)n };

			walk_line(w, cli_says_actions(w->arena, &walk_words[more == 1], &plan));
			plan.actions_in_all = (int)more;
			walk_line(w, cli_says_actions(w->arena, &walk_words[more == 1], &plan));
		}
}

static void cli_could_be(struct walk_of *w)
{
	EACH_COUNT(n) {
		walk_line(w, cli_says_could_be(w->arena, (int)n, "Emerging", "Emerging"));
		walk_line(w, cli_says_could_be(w->arena, (int)n, "Emerging", "Established"));
	}
}

static void cli_answered(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(met)
			EACH_COUNT(blank) {
				struct tally t = { .met = (int)met, .unanswered = (int)blank,
					.applicable = (int)(met + blank) };

				walk_line(w, cli_says_answered(w->arena, words, &t, "50%", &walk_ratings));
			}
}

static void cli_not_counted(struct walk_of *w)
{
	EACH_COUNT(na)
		EACH_COUNT(waived)
			walk_line(w, cli_says_not_counted(w->arena, (int)na, (int)waived));
}

static void cli_between(struct walk_of *w)
{
	EACH_WORDS(words)
		walk_line(w, cli_says_between(w->arena, words, "Emerging", "Advanced"));
}

static const char *const respondents[] = { "Trust reviewer", "SENCO", "Ofsted", "NHS partner", "Pennaeth Cynhwysiant" };

static void cli_apart(struct walk_of *w)
{
	for (size_t i = 0; i < sizeof(respondents) / sizeof(*respondents); i++)
		EACH_COUNT(n) {
			struct crosstab_cell cells[GAP_STEPS_COUNT] = { [GAP_SAME].count = (int)n };
			struct crosstab_row steps = { .cells = cells, .total = &cells[GAP_SAME] };

			walk_line(w, cli_says_apart(w->arena, &walk_words[i % 2], respondents[i], &steps, n == 2));
		}
}

static void cli_alike(struct walk_of *w)
{
	for (size_t i = 0; i + 1 < sizeof(respondents) / sizeof(*respondents); i++)
		EACH_COUNT(n)
			walk_line(w, cli_says_alike(w->arena, &walk_words[i % 2], respondents[i], respondents[i + 1],
						    (int)n,
						    (int)n, (int)n));
}

/* ---- score ---- */

static void score_secured(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(met)
			EACH_COUNT(partly) {
				struct tally t = { .met = (int)met, .partly = (int)partly,
					.applicable = (int)(met + partly),
						   .waived = met == 2 };

				if (t.applicable)
					walk_line(w, score_says_secured(w->arena, words, &t, "Emerging and Established"));
			}
}

static void score_lacking(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(met)
			EACH_COUNT(more) {
				if (!more)
					continue;
				walk_line(w, score_says_lacking(w->arena, words, (int)met, (int)(met + more),
								"Advanced", false));
				walk_line(w, score_says_lacking(w->arena, words, (int)met, (int)(met + more),
								"Advanced", true));
			}
}

static void score_shares(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(met)
			EACH_COUNT(partly) {
				struct tally t = { .met = (int)met, .partly = (int)partly, .not_yet = partly == 1,
						   .unanswered = partly == 2 };

				t.applicable = t.met + t.partly + t.not_yet + t.unanswered;
				if (t.applicable)
					walk_line(w, score_says_shares(w->arena, words, &t, &walk_ratings, "75%", "6.3%"));
			}
}

static void score_band(struct walk_of *w)
{
	static const struct band bands[] = { { 0, 0, 100, 0 }, { 70, 0, 10, 0 }, { 0, 60, 40, 0 }, { 90, 0, 0, 3 } };

	for (size_t i = 0; i < sizeof(bands) / sizeof(*bands); i++)
		walk_line(w, score_says_band(w->arena, &bands[i], bands[i].previous_min_level ? "Improve" : NULL,
					     &walk_ratings));
}

static void score_not_assessed(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(blank)
			EACH_COUNT(more) {
				struct tally t = { .unanswered = (int)blank, .applicable = (int)(blank + more) };

				if (blank)
					walk_line(w, score_says_not_assessed(w->arena, words, &t, "50%", 20,
									     "the ratings indicate no level",
									     "anything from Emerging to Advanced"));
			}
}

static void score_too_few(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(na)
			EACH_COUNT(waived) {
				struct tally t = { .not_applicable = (int)na, .waived = (int)waived, .applicable = 0 };

				if (!(na + waived))
					continue;
				walk_line(w, score_says_too_few(w->arena, words, &t, "50%", 33,
								"the area cannot be assessed"));
				t.applicable = 2;
				walk_line(w, score_says_too_few(w->arena, words, &t, "50%", 33,
								"too few are left to assess the area"));
			}
}

static void score_blanks(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(n)
			EACH_COUNT(more) {
				if (!n)
					continue;
				walk_line(w, score_says_blanks(w->arena, words, (int)n, (int)(n + more),
							       n < 3 ? " (3.2)" : "",
							       more == 1 ? NULL : "Established"));
			}
}

static void score_moderated(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(n)
			for (int how = 0; how < AGREEMENT_COUNT; how++)
				walk_line(w, score_says_moderated(w->arena, words, (int)n, n == 1 ? " (3.2)" : "", how));
}

static void score_gates(struct walk_of *w)
{
	static const char *const gates[] = { "1.2 Senior lead", "1.4 SEND policy", "2.1 NHS referrals" };

	EACH_WORDS(words)
		for (size_t n = 1; n <= 3; n++)
			walk_line(w, score_says_gates(w->arena, words, gates, n, "Emerging", n == 2,
						      " The law asks for it."));
}

static void score_record(struct walk_of *w)
{
	for (size_t i = 0; i < sizeof(respondents) / sizeof(*respondents); i++) {
		walk_line(w, score_says_record(w->arena, respondents[i], "Improve", "as is indicated", ""));
		walk_line(w, score_says_record(w->arena, respondents[i], "Improve", "two levels above what is indicated",
					       "What we saw was strong."));
		walk_line(w, score_says_record(w->arena, respondents[i], "Improve", NULL, ""));
	}
}

static void score_awaited(struct walk_of *w)
{
	for (size_t i = 0; i < sizeof(respondents) / sizeof(*respondents); i++)
		walk_line(w, score_says_awaited(w->arena, respondents[i]));
}

static void score_judged_alone(struct walk_of *w)
{
	const struct words words = { .section = "area", .descriptors = "statements" };

	for (size_t i = 0; i < sizeof(respondents) / sizeof(*respondents); i++) {
		walk_line(w, score_says_judged_alone(w->arena, &words, respondents[i], ""));
		walk_line(w, score_says_judged_alone(w->arena, &words, respondents[i], "Seen in books."));
	}
}

static void score_no_record(struct walk_of *w)
{
	for (size_t i = 0; i < sizeof(respondents) / sizeof(*respondents); i++)
		walk_line(w, score_says_no_record(w->arena, respondents[i], i % 2 ? "indicated level"
						  : "Repair that its figures allow"));
}

static void score_apart(struct walk_of *w)
{
	EACH_COUNT(n) {
		walk_line(w, score_says_apart(w->arena, (int)n, "what is indicated"));
		walk_line(w, score_says_apart(w->arena, -(int)n, "the Repair that its figures allow"));
	}
}

static void score_complete(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			walk_line(w, score_says_complete(w->arena, n, n + more));
}

static void score_suspensions(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			walk_line(w, score_says_suspensions(w->arena, n, "Autumn 1 2026–27",
							    n == 1 ? "14 September 2026"
								   : "14 September 2026 and 2 October 2026"));
}

static void score_days(struct walk_of *w)
{
	static const char *const days[] = { "half a school day", "1 school day", "2 school days", "15.5 school days" };

	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++)
		walk_line(w, score_says_days(w->arena, "14 September 2026", days[i], "the autumn term 2026"));
}

static const enum cap_kind caps[] = { CAP_EVIDENCE, CAP_GATE, CAP_FIGURE };
enum { N_CAPS = sizeof(caps) / sizeof(*caps) };

static void score_held_level(struct walk_of *w)
{
	for (size_t i = 0; i < N_CAPS; i++)
		walk_line(w, score_says_held_level(w->arena, "Improve", caps[i]));
}

static void score_as_much(struct walk_of *w)
{
	for (size_t i = 0; i < N_CAPS; i++)
		walk_line(w, score_says_as_much(w->arena, caps[i]));
}

static void score_below_held(struct walk_of *w)
{
	for (size_t i = 0; i < N_CAPS; i++)
		EACH_COUNT(n)
			if (n)
				walk_line(w, score_says_below_held(w->arena, -(int)n, "Improve", caps[i]));
}

static void score_above_held(struct walk_of *w)
{
	for (size_t i = 0; i < N_CAPS; i++) {
		walk_line(w, score_says_above_held(w->arena, "as is indicated", "Improve", caps[i]));
		walk_line(w, score_says_above_held(w->arena, "one level above what is indicated", "Improve", caps[i]));
	}
}

static void score_fewer_behind(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			walk_line(w, score_says_fewer_behind(w->arena, (int)n));
}

const struct walk walks[] = {
	{ "score_says_complete", true, score_complete },
	{ "score_says_suspensions", false, score_suspensions },
	{ "score_says_days", false, score_days },
	{ "score_says_secured", true, score_secured },
	{ "score_says_lacking", true, score_lacking },
	{ "score_says_shares", true, score_shares },
	{ "score_says_band", true, score_band },
	{ "score_says_not_assessed", false, score_not_assessed },
	{ "score_says_too_few", false, score_too_few },
	{ "score_says_blanks", false, score_blanks },
	{ "score_says_moderated", false, score_moderated },
	{ "score_says_gates", false, score_gates },
	{ "score_says_record", false, score_record },
	{ "score_says_no_record", false, score_no_record },
	{ "score_says_awaited", false, score_awaited },
	{ "score_says_judged_alone", false, score_judged_alone },
	{ "score_says_apart", true, score_apart },
	{ "score_says_held_level", true, score_held_level },
	{ "score_says_as_much", true, score_as_much },
	{ "score_says_below_held", true, score_below_held },
	{ "score_says_above_held", true, score_above_held },
	{ "score_says_fewer_behind", true, score_fewer_behind },
	{ "cli_says_ladder", false, cli_ladder },
	{ "cli_says_best_fit", false, cli_models },
	{ "cli_says_strand", false, cli_strand },
	{ "cli_says_points", false, cli_points },
	{ "cli_says_one_each", false, cli_one_each },
	{ "cli_says_share", false, cli_share },
	{ "cli_says_bands", false, cli_bands },
	{ "cli_says_judged_alone", false, cli_judged_alone },
	{ "cli_says_band", false, cli_band },
	{ "cli_says_dated", false, cli_dated },
	{ "cli_says_types", false, cli_types },
	{ "cli_says_blanks", false, cli_rules },
	{ "cli_says_left_out", false, cli_left_out },
	{ "cli_says_gate", false, cli_gate },
	{ "cli_says_must", false, cli_must },
	{ "cli_says_overall", false, cli_overall },
	{ "cli_says_actions", false, cli_actions },
	{ "cli_says_could_be", false, cli_could_be },
	{ "cli_says_answered", true, cli_answered },
	{ "cli_says_not_counted", true, cli_not_counted },
	{ "cli_says_between", false, cli_between },
	{ "cli_says_apart", true, cli_apart },
	{ "cli_says_alike", true, cli_alike },
	{ "plan_says_why", false, plan_why },
	{ "plan_says_chosen", false, plan_chosen },
	{ "plan_says_source", false, plan_source },
	{ "plan_says_in_mind", true, plan_in_mind },
	{ "cohort_says_pairing", false, cohort_pairing },
	{ "cohort_says_no_giver", true, cohort_no_giver },
	{ "cohort_says_need", false, cohort_need },
	{ "cohort_says_gift", true, cohort_gift },
	{ "cohort_says_candidate", false, cohort_candidate },
	{ "cohort_says_candidates", false, cohort_candidates },
	{ "cli_says_among", false, cli_among },
	{ "cli_says_pairing_rule", false, cli_pairing_rule },
	{ "cli_says_nobody", false, cli_nobody },
	{ "cli_says_no_needs", false, cli_no_needs },
};
const size_t n_walks = sizeof(walks) / sizeof(*walks);
