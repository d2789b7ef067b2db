/* change_words.h - how a change is found and said; shared by change.c and change_words.c. */
#ifndef WAYMARK_SCORE_CHANGE_WORDS_H
#define WAYMARK_SCORE_CHANGE_WORDS_H

#include "score/answers.h"
#include "score/change.h"

enum descriptor_change {
	DESCRIPTOR_NEWLY_MET, DESCRIPTOR_NO_LONGER_MET, DESCRIPTOR_OTHERWISE, DESCRIPTOR_ADDED,
	DESCRIPTOR_CHANGE_COUNT, DESCRIPTOR_UNCHANGED
};

struct changed_result {
	const struct descriptor_result *now;
	enum answer_state then;
};

struct changed_list {
	struct changed_result *items;	/* as many as the section has descriptors; NULL: nothing is compared */
	size_t n;
};

/* A change that is being found. */
struct changing {
	struct arena *arena;
	const struct framework *framework;
	const struct answer_sheet *sheet;
	const struct earlier *earlier;
	const struct section_result *result;
	const struct judgement_result *judgement;
	const struct school_evidence *evidence;
	bool moderated_now;		/* this year's level is to be moderated */
	struct diags *diags;
	struct changed_list lists[DESCRIPTOR_CHANGE_COUNT];
	struct change *change;
};

/* Set the change's sentences. Everything else must be complete. */
void change_write(const struct changing *changing);

#endif
