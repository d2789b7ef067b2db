/* support_report_result.c - see support_report_result.h. */
#include "support_report_result.h"

#include "support_score.h"

#define CELL(value) { value, { "responses.csv", 2, 3 } }

static int next_line = 2;	/* of responses.csv: only to tell cells apart */

/* ---- answers ---- */

static void name_type(struct arena *arena, struct answer *answer, const struct evidence_type *type)
{
	const struct evidence_type **types = arena_array(arena, 1, sizeof *types);

	types[0] = type;
	answer->evidence_types = types;
	answer->n_evidence_types = 1;
	answer->evidence_said = type->name;
}

static void make_answer(struct arena *arena, const struct framework *f, struct answer *answer,
			size_t who, enum answer_state state)
{
	static const char *const texts[] = {
		"Minutes of the autumn meeting show the plan was agreed and a date set to look at "
		"it again.",
		"Survey of 212 pupils in Years 4 to 6; results shared in assembly.",
		"Learning walk with two governors.",
	};
	struct response *row = arena_alloc(arena, sizeof *row);
	int line = next_line++;

	answer->who = &f->respondents[who];
	answer->state = state;
	for (size_t i = 0; i < f->n_ratings; i++)
		if (f->ratings[i].state == state && !answer->rating)
			answer->rating = &f->ratings[i];
	if (state == ANSWER_NOT_ANSWERED)
		return;
	*row = (struct response){ .rating = { "M", { "responses.csv", line, 3 } },
				  .evidence = CELL(""),
				  .evidence_type = CELL(""),
				  .na_reason = CELL(""),
				  .note = CELL("") };
	if (state == ANSWER_NOT_APPLICABLE)
		row->na_reason.text = "The school has no sixth form.";
	if (state == ANSWER_MET || state == ANSWER_PARTLY) {
		row->evidence.text = texts[line % 3];
		row->evidence_date = (struct date){ 2026, 1 + line % 9, 1 + line % 28 };
		name_type(arena, answer, &f->evidence_types[(size_t)line % f->n_evidence_types]);
	}
	answer->row = row;
}

static void make_descriptor(struct arena *arena, const struct framework *f,
			    struct descriptor_result *result, const struct descriptor *d,
			    enum answer_state state, int seed)
{
	struct answer *answers = arena_array(arena, f->n_respondents, sizeof *answers);

	result->descriptor = d;
	result->state = state;
	result->answers = answers;
	for (size_t i = 0; i < f->n_respondents; i++) {
		enum answer_state own = state;

		if (f->respondents[i].agreed)
			own = seed % 5 == 0 ? state : ANSWER_NOT_ANSWERED;
		else if (i == 1 && seed % 7 == 3 && state == ANSWER_MET)
			own = ANSWER_PARTLY;
		else if (i == 2 && seed % 4 == 1)
			own = ANSWER_NOT_ANSWERED;
		make_answer(arena, f, &answers[i], i, own);
		if (own == state && own != ANSWER_NOT_ANSWERED
		    && (!result->counted || f->respondents[i].agreed))
			result->counted = &answers[i];
	}
	result->agreement = !result->counted			   ? AGREEMENT_NONE
			    : result->counted->who->agreed	   ? AGREEMENT_AGREED
			    : seed % 7 == 3 && state == ANSWER_MET ? AGREEMENT_MAJORITY
								   : AGREEMENT_UNANIMOUS;
	result->provisional = result->agreement == AGREEMENT_MAJORITY;
	result->to_be_moderated = seed % 23 == 5;
	result->claimed = state == ANSWER_MET && seed % 19 == 4;
}

static void count(struct tally *tally, enum answer_state state)
{
	tally->met += state == ANSWER_MET;
	tally->partly += state == ANSWER_PARTLY;
	tally->not_yet += state == ANSWER_NOT_YET;
	tally->unanswered += state == ANSWER_NOT_ANSWERED;
	tally->not_applicable += state == ANSWER_NOT_APPLICABLE;
	tally->applicable += state != ANSWER_NOT_APPLICABLE;
}

/* ---- sections ---- */

static enum answer_state state_of(const struct section_result *s, int section, int strand,
				  int level)
{
	int seed = section * 31 + strand * 7 + level;

	if (s->status == SECTION_NOT_IN_FOCUS)
		return ANSWER_NOT_IN_FOCUS;
	if (s->status == SECTION_NOT_ASSESSED)
		return strand % 2 ? ANSWER_NOT_ANSWERED : ANSWER_PARTLY;
	if (level <= s->level || seed % 5 == 2)
		return seed % 29 == 7 ? ANSWER_NOT_APPLICABLE : ANSWER_MET;
	return seed % 3 == 0	? ANSWER_PARTLY
	       : seed % 11 == 4 ? ANSWER_NOT_ANSWERED
				: ANSWER_NOT_YET;
}

static void make_strands(struct arena *arena, const struct framework *f, struct section_result *s,
			 int index)
{
	const struct section *section = s->section;
	struct strand_result *strands = arena_array(arena, section->n_strands, sizeof *strands);
	struct tally *by_level = arena_array(arena, f->n_levels, sizeof *by_level);
	const struct descriptor **lift = arena_array(arena, section->n_strands, sizeof *lift);

	for (size_t t = 0; t < section->n_strands; t++) {
		struct descriptor_result *results
			= arena_array(arena, f->n_levels, sizeof *results);

		for (size_t l = 0; l < f->n_levels; l++) {
			enum answer_state state = state_of(s, index, (int)t, (int)l + 1);

			make_descriptor(arena, f, &results[l], &section->strands[t].descriptors[l],
					state, index * 31 + (int)t * 7 + (int)l);
			count(&by_level[l], state);
			count(&s->tally, state);
			count(&strands[t].tally, state);
			if ((int)l == s->level && state != ANSWER_MET
			    && state != ANSWER_NOT_APPLICABLE)
				lift[s->lift.example.n++] = results[l].descriptor;
		}
		strands[t].strand = &section->strands[t];
		strands[t].level = s->level;
		strands[t].descriptors = results;
	}
	s->strands = strands;
	s->by_level = by_level;
	s->lift.example.items = lift;
	s->lift.every = s->lift.example;
	s->lift.level = s->lift.example.n && s->status == SECTION_ASSESSED ? s->level + 1 : 0;
	s->lift.text = s->lift.level ? arena_printf(arena, "To reach %s, it would need these met.",
						    framework_level_name(f, s->lift.level))
				     : "This is the highest level.";
}

static void make_reasons(struct arena *arena, const struct framework *f, struct section_result *s)
{
	struct reason *reasons = arena_array(arena, 2, sizeof *reasons);
	struct loc *cells = arena_array(arena, 3, sizeof *cells);

	for (int i = 0; i < 3; i++)
		cells[i] = (struct loc){ "responses.csv", 40 + 7 * i, 3 };
	reasons[s->n_reasons++]
		= (struct reason){ arena_printf(arena, "%d of the %d that apply are met.",
						s->tally.met, s->tally.applicable),
				   cells, 3 };
	if (s->cap_reason)
		reasons[s->n_reasons++] = (struct reason){ s->cap_reason, cells, 1 };
	(void)f;
	s->reasons = reasons;
}

/* As a rubric has it: the section's own level. */
static const struct judgement_result *make_judgement(struct arena *arena,
						     const struct section_result *s)
{
	struct judgement_result *judgement = arena_alloc(arena, sizeof *judgement);

	*judgement = (struct judgement_result){ .judgement = s->section->judgements,
						.status = s->status, .level = s->level,
						.indicated = s->indicated, .held = s->held,
						.cap = s->cap, .cap_reason = s->cap_reason,
						.why = "", .clause = { .text = "" } };
	return judgement;
}

static void make_section(struct arena *arena, const struct framework *f, struct section_result *s,
			 int index)
{
	int top = (int)f->n_levels;

	s->section = &f->sections[index];
	s->status = index == 2	 ? SECTION_NOT_IN_FOCUS
		    : index == 3 ? SECTION_NOT_ASSESSED
				 : SECTION_ASSESSED;
	s->level = s->status != SECTION_ASSESSED || index == 1 ? 0
		   : index == 4				       ? top
							       : 1 + index % (top - 1);
	s->indicated = s->held = s->level;
	if (index == 0) {
		s->indicated = top;
		s->cap = CAP_EVIDENCE;
		s->cap_reason = "The top level needs two kinds of source, one of them people’s own "
				"voice.";
	}
	make_strands(arena, f, s, index);
	if (s->status == SECTION_ASSESSED)
		make_reasons(arena, f, s);
	s->coverage_milli = s->tally.applicable
		? 1000 * (s->tally.applicable - s->tally.unanswered) / s->tally.applicable : 0;
	s->could_be_lowest = s->level;
	s->could_be_highest = s->tally.unanswered && s->level < top ? s->level + 1 : s->level;
	s->lowest_strand = s->highest_strand = s->level;
	s->judgements = make_judgement(arena, s);
}

/* ---- the plan ---- */

static struct plan_action make_action(struct arena *arena, const struct section_result *s,
				      enum action_origin origin, int number)
{
	const struct descriptor_list lift = s->lift.example;
	const struct descriptor *d = lift.n ? lift.items[(size_t)number % lift.n] : NULL;

	return (struct plan_action){
		.id = arena_printf(arena, "2026-27.%s.%d", s->section->id, number),
		.origin = origin,
		.section = s->section,
		.descriptor = origin == ORIGIN_CARRIED ? NULL : d,
		.text = d ? d->action : "Keep it up.",
		.owner = d ? d->owner : "",
		.support = d && d->support ? d->support->name : "",
		.success = d ? d->success : "",
		.note = "",
		.start_text = "Autumn 2",
		.due_text = "Spring 1",
		.status = number == 2 ? ACTION_BEHIND : ACTION_NOT_STARTED,
		.overdue = number == 2,
		.carried = origin == ORIGIN_CARRIED,
	};
}

static const struct review *make_reviews(struct arena *arena, size_t n)
{
	static const char *const labels[]
		= { "Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2" };
	struct review *reviews = arena_array(arena, n, sizeof *reviews);

	for (size_t i = 0; i < n; i++)
		reviews[i] = (struct review){
			.label = labels[i], .by = { i < 2 ? 2026 : 2027, i < 2 ? 11 + (int)i : (int)i, 19 },
		};
	return reviews;
}

static const struct plan *make_plan(struct arena *arena, const struct school_result *result)
{
	struct plan *plan = arena_alloc(arena, sizeof *plan);
	struct priority *priorities
		= arena_array(arena, result->framework->n_sections, sizeof *priorities);
	struct plan_action *actions = arena_array(arena, 32, sizeof *actions);
	struct plan_action *carried = arena_array(arena, 1, sizeof *carried);

	for (size_t i = 0; i < result->framework->n_sections; i++) {
		const struct section_result *s = &result->sections[i];

		if (s->status != SECTION_ASSESSED || s->lift.example.n == 0)
			continue;
		priorities[plan->n_priorities]
			= (struct priority){ s, (int)plan->n_priorities + 1, plan->n_priorities < 3,
					     false, "It has the fewest left to the next level." };
		if (plan->n_priorities++ < 3)
			for (int a = 1; a <= 3; a++)
				actions[plan->n_actions++]
					= make_action(arena, s, ORIGIN_PROPOSED, a);
	}
	if (plan->n_priorities) {
		carried[0] = make_action(arena, priorities[0].section, ORIGIN_CARRIED, 9);
		plan->carried = carried;
		plan->n_carried = 1;
	}
	plan->priorities = priorities;
	plan->actions = actions;
	plan->school_year = 2026;
	plan->rhythm = REVIEW_HALF_TERMLY;
	plan->n_reviews = 6;
	plan->reviews = make_reviews(arena, 6);
	return plan;
}

/* ---- the school ---- */

static const struct school_evidence *make_school(struct arena *arena, const char *id)
{
	struct school_evidence *evidence = arena_alloc(arena, sizeof *evidence);
	struct school *school = arena_alloc(arena, sizeof *school);
	struct school_extra *extra = arena_alloc(arena, sizeof *extra);

	*extra = (struct school_extra){ "FSM %", CELL("31") };
	*school = (struct school){ .id = CELL(id),
				   .name = CELL("Ysgol Tŷ Ŵyn Community School"),
				   .name_lang = CELL("cy"),
				   .focus = CELL(""),
				   .trust = CELL(""),
				   .la = CELL("Hackney"),
				   .region = CELL(""),
				   .roll = CELL("412"),
				   .phase = PHASE_SECONDARY, .phase_known = true,
				   .extras = extra,
				   .n_extras = 1 };
	evidence->school = school;
	return evidence;
}

struct report_input *input_of(struct arena *arena, const struct framework *framework,
			      const char *school_id)
{
	struct report_input *input = arena_alloc(arena, sizeof *input);
	struct school_result *result = arena_alloc(arena, sizeof *result);
	struct section_result *sections
		= arena_array(arena, framework->n_sections, sizeof *sections);
	struct agreement_pair *pair = arena_alloc(arena, sizeof *pair);

	next_line = 2;
	result->evidence = make_school(arena, school_id);
	result->framework = framework;
	result->report_date = (struct date){ 2026, 11, 4 };
	result->overall_level = -1;
	for (size_t i = 0; i < framework->n_sections; i++) {
		make_section(arena, framework, &sections[i], (int)i);
		result->n_assessed += sections[i].status == SECTION_ASSESSED;
		if (sections[i].status != SECTION_NOT_IN_FOCUS) {
			result->tally.met += sections[i].tally.met;
			result->tally.applicable += sections[i].tally.applicable;
			result->tally.unanswered += sections[i].tally.unanswered;
		}
	}
	result->sections = sections;
	*pair = (struct agreement_pair){ &framework->respondents[0], &framework->respondents[1], 90,
					 71, 88 };
	result->pairs = pair;
	result->n_pairs = framework->n_respondents > 1;
	*input = (struct report_input){ .findings = findings_of(arena, result), .plan = make_plan(arena, result),
					.program_version = "0.1.0", .profile = SUPPRESS_INTERNAL };
	input->files = school_files(arena, result->evidence, &input->n_files);
	return input;
}
