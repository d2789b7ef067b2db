---@meta
-- What a template is given, for editors with a Lua language server (LuaLS): made from the program's
-- own tables by `make bless`. Write above a template's function: ---@param r waymark.rubric.r

---@class waymark.date
---@field iso string "2026-11-04".
---@field long string "4 November 2026".
---@field short string "4 Nov 2026".

---@class waymark.level_group
---@field level integer 0 is below the first.
---@field level_name string Its name.
---@field mark waymark.mark Its mark.

---@class waymark.place
---@field file string "" of the main file.
---@field line integer
---@field in_sheet boolean it is in a workbook: its line is the number of its row.
---@field text? string "line 41", "cell C41".

---@class waymark.rubric.r One school: an audit of kind `rubric`, `statements`, `interview`.
---@field audit waymark.rubric.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date waymark.date the day of the report.
---@field school waymark.rubric.school the school.
---@field generated boolean rows say that they were made up; every page is then stamped, whatever the template does.
---@field numbers waymark.rubric.indicator[] the few figures of the first page that are given, where the audit has a strip.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field draft boolean errors of the school's rows count as not answered, and every page is marked Draft.
---@field tight integer how often the document has been too long for its pages.
---@field inputs waymark.rubric.file[] the files with rows of this school.
---@field main_file? string the file whose lines are named without it ("line 41"), if there is one such.
---@field no_places boolean cells are not named: every cell is missing, every list of cells is empty.
---@field mapping? waymark.rubric.mapping the mapping by which files were read, if there is one.
---@field problems waymark.rubric.problem[] this school's warnings and errors.
---@field program_version string of Waymark.
---@field overall? waymark.level_group the level of all sections together, if the audit asks for one.
---@field head waymark.rubric.box[] of an interview: who was asked, by whom and when, and who else was there.
---@field n_assessed integer how many sections have a level.
---@field tally waymark.rubric.tally of all sections in focus.
---@field sections waymark.rubric.section[] in the audit's order.
---@field gaps waymark.rubric.gap[] of a review: how far the reviewer and others are apart.
---@field pairs waymark.rubric.pair[] how far any two respondents agree.
---@field earlier waymark.rubric.earlier_year[] the earlier years that it is compared with, the latest first.
---@field plan waymark.rubric.plan this year's plan.
---@field urgent waymark.rubric.urgent[] what cannot wait, and is not the school's to choose: concerns first.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.rubric.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.rubric.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.rubric.words what the audit calls things, in lower case.
---@field below? string the audit's word for the state below the first level.
---@field below_mark? waymark.mark the mark of that state.
---@field recheck_months integer for how many months a level is carried over while its section is outside the focus.
---@field suppression waymark.rubric.suppression which numbers are too small for a public document.
---@field levels waymark.rubric.level[] the lowest first.
---@field ratings waymark.rubric.rating[] what an answer can be.
---@field evidence_types waymark.rubric.evidence_type[] what evidence can be.
---@field respondents waymark.rubric.respondent[] who can answer.
---@field scoring waymark.rubric.scoring how levels are made.
---@field plan waymark.rubric.plan_rules how plans are made.

---@class waymark.rubric.school
---@field id string its id in schools.csv.
---@field name? string its name; in a draft its id, if it has no name.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field has_focus boolean only some sections are in focus.
---@field trust? string its trust.
---@field la? string its local authority.
---@field region? string its region.
---@field roll? string how many pupils it has, as it was written.
---@field extras waymark.rubric.extra[] any other columns of schools.csv that are not empty.

---@class waymark.rubric.indicator
---@field id string its id in the audit: "need.roll".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what it is.
---@field points boolean it is a difference of two per cents, in points.
---@field about? string what it says, and where it comes from.
---@field derive? "none"|"share"|"ratio"|"difference"|"sum" how it is worked out, if it is.
---@field parts string[] titles of the figures that it is worked out from.
---@field less string[] of a sum: titles of those that are taken from it.
---@field both string[] titles of the two figures of which it counts those in both.
---@field whole? string the title of the figure that it is part of.
---@field things boolean it counts things, not people.
---@field better? "unsaid"|"higher"|"lower" which way is better, if it is said.
---@field combine "sum"|"ratio"|"weighted"|"plain"|"both"|"none" how those of all schools become one.
---@field strip boolean it is among the few at the top of the page.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given? boolean there is a value.
---@field hidden? boolean it is about too few people for the document, and its value is c.
---@field cells? waymark.place[] the cells that it was read from, or worked out from.
---@field periods waymark.rubric.indicator_value[] its last periods, the earliest first; the last one is the value above.
---@field comparators waymark.rubric.comparator[] groups beside it.
---@field change? waymark.rubric.indicator_change since the period before.
---@field overlap? waymark.rubric.overlap of one that counts those in both of two: what it can be.
---@field words? string all that in sentences.

---@class waymark.rubric.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.rubric.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.rubric.problem
---@field severity "note"|"warning"|"error" how bad it is.
---@field code string its code: waymark(1) lists them.
---@field message string what is wrong.
---@field hint? string what to do about it.
---@field cell? string where it is, with the file's name.

---@class waymark.rubric.box
---@field id string its id in the audit: "leadership.strengths".
---@field title string what it is called.
---@field texts waymark.rubric.box_text[] one for each respondent who wrote in it; none in a public document.

---@class waymark.rubric.tally
---@field applicable integer all but those that are not applicable or waived.
---@field met integer of these, met.
---@field partly integer partly met.
---@field not_yet integer not met.
---@field unanswered integer not answered.
---@field not_applicable integer beside these, not applicable.
---@field waived integer waived for now.

---@class waymark.rubric.section
---@field id string its id in the audit: "voice".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field own_levels? string[] the names of the levels that it can have, if these are not all.
---@field limits? waymark.rubric.limit[] of a review: what may limit its level, whatever the ratings.
---@field practice? string[] of a review: prompts about practice.
---@field status "assessed"|"not_assessed"|"too_few"|"not_in_focus"|"small_cohort"|"no_statements"|"noted"|"no_notes" whether it could be judged.
---@field status_name string the same in words.
---@field assessed boolean its ratings indicate a level.
---@field in_focus boolean it belongs to the year's focus.
---@field level? integer of one that has a level: the level on record.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field clause? string why the level is not what its counts alone would give, and what the ratings rest on.
---@field because? string[] the same as ids.
---@field indicated? waymark.level_group of an assessed one: by the ratings alone.
---@field held? waymark.level_group of an assessed one: after caps.
---@field cap? waymark.rubric.cap what caps it.
---@field could_be_lowest? waymark.level_group of an assessed one: with every blank not met.
---@field could_be_highest? waymark.level_group of an assessed one: with every blank met.
---@field lowest_strand? waymark.level_group of an assessed one: its lowest strand.
---@field highest_strand? waymark.level_group of an assessed one: its highest strand.
---@field lift? waymark.rubric.lift what would raise its level.
---@field no_lift? string why nothing would, where `lift` is missing.
---@field tally waymark.rubric.tally of its descriptors.
---@field by_level waymark.rubric.tally[] the same for each level, the lowest first.
---@field coverage integer how many per cent of the applicable descriptors are answered.
---@field provisional boolean a value that counts is provisional.
---@field to_be_moderated boolean a value that counts is to be moderated.
---@field reasons waymark.rubric.reason[] why it has this level, or none.
---@field reviewer? waymark.rubric.reviewer the reviewer's row of judgements.csv.
---@field judgements? waymark.rubric.judgement[] its judgements: a rubric has one, a review one or more.
---@field change? waymark.rubric.change since last year, if an earlier year is given: of the judgement that rests on its ratings.
---@field holds? waymark.rubric.hold[] of a review: the figures that limit its level.
---@field missing? waymark.rubric.missing_figure[] of a review: figures that are missing and could keep it below its level.
---@field figures? waymark.rubric.figure[] of a review: its figures, in the audit's order.
---@field checks? waymark.rubric.check[] of a review: whether its figures add up, and how far groups are apart.
---@field boxes? waymark.rubric.box[] of a review or an interview: what respondents wrote.
---@field support? waymark.rubric.level_support of a review: who supports a section at its level.
---@field noted? integer of an interview: how many notes it has.
---@field posts_hidden? boolean of a review: it rates single posts, so print no single rating and nothing that reveals one.
---@field strands waymark.rubric.strand[] in the audit's order.

---@class waymark.rubric.gap
---@field respondent waymark.rubric.respondent who is compared with the reviewer.
---@field apart waymark.rubric.crosstab what both rated: sections by steps apart, with totals.
---@field far waymark.rubric.descriptor[] descriptors that the two rated at least as many steps apart as the audit's gap_steps.
---@field visit boolean a moderation visit is suggested.

---@class waymark.rubric.pair
---@field a waymark.rubric.respondent the first of two respondents.
---@field b waymark.rubric.respondent the second.
---@field both integer descriptors that both rated.
---@field exact integer of these, rated alike.
---@field adjacent integer rated alike or one step apart.

---@class waymark.rubric.earlier_year
---@field year string the school year: "2024-25".
---@field date? waymark.date the day of its report.
---@field version? string of the audit that it used.
---@field compared boolean that is of this audit's major version.
---@field generated boolean rows say that they were made up.
---@field ended waymark.rubric.ended[] items that the audit has no more.

---@class waymark.rubric.plan
---@field year string the school year: "2026-27".
---@field rhythm "termly"|"half_termly" how often it is reviewed.
---@field first_year boolean neither rows nor a report of an earlier year are given.
---@field chosen boolean the school's own choice replaces the proposal.
---@field priorities waymark.rubric.priority[] the sections that could be worked on, by rank.
---@field actions waymark.rubric.action[] this year's.
---@field carried waymark.rubric.action[] those of an earlier year that are not finished.
---@field finished waymark.rubric.action[] those of an earlier year that are done or stopped.
---@field reviews waymark.rubric.review[] when the plan is reviewed.
---@field reviews_due integer how many of these reviews are due.
---@field reviews_held integer how many of those were held.

---@class waymark.rubric.urgent
---@field kind "gate"|"figure"|"concern" a legal duty that is not met (gate), one that is not met according to a figure (figure), or a concern about pupils.
---@field section waymark.rubric.section where it belongs.
---@field descriptor? waymark.rubric.descriptor of a gate, unless a public document may not name it.
---@field metric? string of the others: the figure's id.
---@field text? string of the others: the figure's title; the audit's words for posts where `descriptor` is not named.
---@field why? string of the others: the audit's reason.
---@field answer? "no"|"yes" of the others: the figure's value.
---@field planned boolean the action is one of the plan's.
---@field action? waymark.rubric.action what is done about it; missing if nobody named anything.

---@class waymark.rubric.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.rubric.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.rubric.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.rubric.level
---@field number integer 1 is the lowest.
---@field id string its id in the audit.
---@field name string as people know it.
---@field meaning? string what it stands for.
---@field fill string the colour of its mark.
---@field ink string the colour of the word on it.
---@field mark? waymark.mark its mark.

---@class waymark.rubric.rating
---@field id string its id in the audit.
---@field name string as people know it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts.
---@field page? string of a finding: the title of the page that it begins.

---@class waymark.rubric.evidence_type
---@field id string its id in the audit.
---@field name string as people know it.
---@field voice boolean it is what people say themselves, or data about outcomes.

---@class waymark.rubric.respondent
---@field id string its id in the audit.
---@field name string as people know it.
---@field the string the name inside a sentence: "the SENCO", "Ofsted".
---@field short? string the name where there is little room.
---@field agreed boolean the value agreed at the meeting.
---@field reviewer boolean the reviewer, who rates alone and whose word counts.

---@class waymark.rubric.scoring
---@field model string `ladder`, `best_fit`, `strand`, `weighted`, `bands` or another.
---@field max_partial integer how many may be partly met.
---@field share integer of best_fit: per cent that must be met.
---@field floor integer of best_fit: per cent that must be met of the levels below.
---@field points? integer[] of weighted: points of a descriptor by level.
---@field bands? integer[] of weighted: per cent of the points that a level needs.
---@field blanks_limit integer per cent that may be unanswered.
---@field na_limit integer per cent that may be not applicable.
---@field gate_cap integer the level that a gate holds a section at.
---@field gate_cap_name? string its name.
---@field overall "none"|"lowest"|"median" how the level of all sections is made.
---@field evidence? waymark.rubric.evidence_rule what evidence a level needs; missing: none.
---@field uncalibrated? string of bands: how far its thresholds can be trusted.
---@field reason_steps? integer of bands: a reviewer this many levels or more from the indicated one must say why.
---@field gap_steps? integer of bands: how many steps count as far apart.
---@field gap_share? integer of bands: a gap on more than this per cent of the statements suggests a visit.

---@class waymark.rubric.plan_rules
---@field areas_min integer how many sections a year's plan usually takes on at least.
---@field areas integer how many it takes on at most.
---@field actions integer how many actions a section has at most.
---@field actions_in_all integer how many a plan has at most; 0: no further limit.
---@field lasts integer for how many half terms a plan lasts.
---@field support waymark.rubric.supporter[] who can support an action.
---@field by_level waymark.rubric.support_by_level[] who supports a section, by its level.

---@class waymark.rubric.extra
---@field name string the column's header.
---@field value string what the cell says.

---@class waymark.rubric.indicator_value
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.

---@class waymark.rubric.comparator
---@field id string of the group.
---@field name string of the group, for people.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.
---@field other_period boolean it is of another time than the school's.
---@field difference? string the school's less the group's: "+4.0 points".
---@field times? string how many times the lower the higher one is, from 2 on: "4.5".
---@field side? "same"|"above"|"below"|"better"|"worse" where the school is beside it.

---@class waymark.rubric.indicator_change
---@field from? string the period before.
---@field then string what it was.
---@field then_base? string of how many.
---@field difference string "−6.0 points", "+12", "at least −290".
---@field percent? string in per cent of what it was: "−25.0%".
---@field up boolean it has become higher.
---@field side "same"|"above"|"below"|"better"|"worse" where it is beside what it was.
---@field at_least boolean only one side of a value is known, and it is this much or more.
---@field named boolean it is as large as the audit asks for.

---@class waymark.rubric.overlap
---@field low string the fewest that can be in both.
---@field high string the most.
---@field either string how many are in one or both.
---@field held boolean it is within these bounds.

---@class waymark.rubric.box_text
---@field respondent waymark.rubric.respondent who wrote it.
---@field text? string the text; a date in words.
---@field cell? string the cell that has it.

---@class waymark.rubric.strand
---@field id string its id in the audit: "voice.influence".
---@field number string by its place: "4.3".
---@field title string what it is called.
---@field level? integer of a rubric: the level that it reaches; none, if it begins above the first and has not come so far.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field tally waymark.rubric.tally of its descriptors.
---@field descriptors waymark.rubric.descriptor[] the lowest level first.

---@class waymark.rubric.judgement
---@field id string its id in the audit.
---@field title string what it is called.
---@field from_figures boolean judged by the reviewer alone, if figures have enough people behind them.
---@field alone boolean the same, since the section has no statements.
---@field base_min integer how many people are enough.
---@field status "assessed"|"not_assessed"|"too_few"|"not_in_focus"|"small_cohort"|"no_statements"|"noted"|"no_notes" whether it could be judged.
---@field status_name string the same in words.
---@field assessed boolean it has a level.
---@field level? integer the level on record, if it has one.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field clause? string why the level is not what its counts alone would give, and what the ratings rest on.
---@field because? string[] the same as ids.
---@field why? string why it has no level, or what it rests on.
---@field indicated? waymark.level_group by the ratings alone, where there are any.
---@field held? waymark.level_group likewise, after caps.
---@field steps? integer by how many levels the recorded level is above that (negative: below it).
---@field cap? waymark.rubric.cap what caps it.
---@field reviewer? waymark.level_group the reviewer's level.
---@field previous? waymark.level_group the last review's.
---@field moved? "down"|"same"|"up" where it has moved since then; missing if only one of the two was judged.
---@field reason? string why.
---@field cell? string the cell of the judgement.
---@field views waymark.rubric.opinion[] what respondents other than the reviewer judged.
---@field change? waymark.rubric.change since last year, if an earlier year is given.

---@class waymark.rubric.figure
---@field id string its id in the audit: "leadership.funding".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what can be given.
---@field lead boolean it comes before the statements.
---@field row? string its row, if it is in a table with others.
---@field column? string its column in that table.
---@field answer? "no"|"yes" of a yes or no figure: the school's value.
---@field own waymark.rubric.value the school's value.
---@field before? waymark.rubric.value the school's, of an earlier time.
---@field groups waymark.rubric.group_value[] the values of other groups that are given.

---@class waymark.rubric.limit
---@field title string of the figure.
---@field level? integer the level above which it does not let the section rise.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field is? "no"|"yes" the value with which it does so; missing: it does so while figures do not add up to it.
---@field without? string the title of a figure: once that is yes, there is no limit.

---@class waymark.rubric.no_level
---@field word string why there is no level.
---@field fill string white.
---@field ink string black.
---@field hatched boolean always.

---@class waymark.rubric.cap
---@field kind "none"|"evidence"|"gate"|"figure" what keeps it below the level that its ratings indicate.
---@field reason? string in sentences.

---@class waymark.rubric.lift
---@field level? integer the level that it would reach.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field text string in words: the fewest descriptors that would raise the level, whichever are chosen.
---@field needed integer how many descriptors that takes.
---@field descriptors waymark.rubric.descriptor[] one such choice.
---@field every waymark.rubric.descriptor[] those that are in every choice.
---@field groups waymark.rubric.lift_group[] groups of which some are in every choice.
---@field figures_first boolean figures keep it below that level, and have to be put right first.
---@field sources_first boolean further types of evidence are needed as well.

---@class waymark.rubric.reason
---@field text string a sentence.
---@field cells waymark.place[] the cells behind it; the file is "" for the file of answers.

---@class waymark.rubric.reviewer
---@field judgement? string the level, as it was written.
---@field respondent? string who judged, as it was written.
---@field reason? string why.
---@field cell? string the cell of the judgement.

---@class waymark.rubric.change
---@field kind "first"|"new"|"up"|"down"|"same"|"to_be_moderated"|"unlike"|"no_level_then"|"no_level_now"|"no_level"|"carried"|"lapsed"|"not_compared" what became of last year's level.
---@field arrow? "none"|"up"|"down" of a change that is shown by an arrow: where it points. The level or two descriptors changed.
---@field reasons waymark.rubric.reason[] all of it in sentences.
---@field was_called? string its title last year, if that was another.
---@field last? waymark.rubric.change_level the level that stood last year.
---@field carried? waymark.rubric.change_level of a section outside this year's focus: the level that still stands.
---@field newly_met? waymark.rubric.descriptor[] descriptors that are met now and were not last year.
---@field no_longer_met? waymark.rubric.descriptor[] descriptors that were met last year and are not now.
---@field otherwise? waymark.rubric.changed_descriptor[] descriptors that are judged otherwise in another way.
---@field added? waymark.rubric.descriptor[] descriptors that last year's audit did not have.
---@field reason_code? "not_given"|"declined"|"judged_strictly"|"staffing"|"cohort"|"descriptor_changed"|"evidence_lapsed" of a fall: why.
---@field reason_name? string the same in words.
---@field reason? string of a fall: why, in the words of judgements.csv.
---@field reason_cell? string the cell that says so.
---@field reason_missing boolean it is a fall, and nothing says why.
---@field years waymark.rubric.change_year[] it in earlier years, the oldest first.

---@class waymark.rubric.hold
---@field what string the figure and its value.
---@field by_check boolean the cause is figures that do not add up, not one figure's value.

---@class waymark.rubric.missing_figure
---@field id string of the figure.
---@field title string of the figure.
---@field level? integer the level above which it might not let the section rise.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field by_check boolean because of a check that could not be made, not because of its value.
---@field text string in sentences.

---@class waymark.rubric.check
---@field kind "sum"|"part"|"gap" parts that add up to a whole, a part that is no more than it, or the gap between two.
---@field state "held"|"failed"|"not_made"|"hidden" a gap that has failed stands out; a hidden one has a figure that may not be shown.
---@field text string in a sentence.
---@field reason? string why the audit asks for it.
---@field gap? string of a gap that may be shown: "6.5 points".
---@field remark? string of a gap that may be shown: what limits it.
---@field parts string[] ids of the figures that are parts.
---@field hidden boolean a figure of it may not be shown, and the text has no number.
---@field cell? string the last cell that it looks at.

---@class waymark.rubric.level_support
---@field support? string by whom.
---@field rhythm? string how often.

---@class waymark.rubric.crosstab
---@field id? string which table it is, where there are several.
---@field title? string the same for people.
---@field columns waymark.rubric.crosstab_column[] what is counted from left to right.
---@field rows waymark.rubric.crosstab_row[] what is counted from top to bottom.
---@field totals? waymark.rubric.crosstab_row a row with the sum of each column; its own total is the sum of all.

---@class waymark.rubric.descriptor
---@field id string its id in the audit: "voice.influence.advanced".
---@field number string its strand's: "4.3".
---@field strand_title string its strand's title.
---@field level? integer of a rubric: the level that it describes.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field text? string what it says.
---@field action? string what to do where it is not met.
---@field success? string how one can see that it worked.
---@field owner? string who does it.
---@field support? string who can help.
---@field gate? string why it must be met, if it is a gate.
---@field statutory boolean a gate by law: it cannot wait.
---@field na boolean it may be not applicable.
---@field post? boolean of a statement: it is about one post.
---@field prompt? string of an interview: a follow-up question.
---@field lines? integer of an interview: lines to write on.
---@field see? string[] of an interview: what else it belongs to.
---@field figures? string[] of a statement: titles of the figures that it rests on.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" the value that counts; hidden: of a single post, in a public document.
---@field state_name string the same in words, the audit's own where it has them.
---@field icon string the icon for it, or "none".
---@field agreement "none"|"agreed"|"single"|"unanimous"|"majority"|"lower_median" how that value came about.
---@field agreement_name string the same in words.
---@field provisional boolean respondents are one step apart.
---@field to_be_moderated boolean respondents are further apart, or one rated alone.
---@field claimed boolean met, but without the evidence that the audit asks for.
---@field answers waymark.rubric.answer[] one per respondent, in the audit's order; in JSON those that are given.
---@field notes? waymark.rubric.answer[] of what takes several notes: each of them, by respondent.
---@field counted? table the answer whose evidence is printed.

---@class waymark.rubric.ended
---@field id string its id then.
---@field title string its title then.
---@field level_name? string the level that it had, in the words of then.

---@class waymark.rubric.priority
---@field section waymark.rubric.section which it is.
---@field rank integer from 1.
---@field proposed boolean by the audit's rules.
---@field adopted boolean by the school, in actions.csv.
---@field reason string why it has this rank, in a sentence.

---@class waymark.rubric.action
---@field id? string "2026-27.voice.1", or the row's own.
---@field origin "proposed"|"chosen"|"carried" where it comes from: proposed by the audit's rules, chosen by the school, or carried over from an earlier year.
---@field section? waymark.rubric.section what it is for, if it is for one section.
---@field descriptor? waymark.rubric.descriptor what it is for, if it is for one descriptor.
---@field ended? string what it is for, if the audit no longer has that: the title it had.
---@field text? string what is to be done.
---@field owner? string who does it.
---@field support? string who helps.
---@field success? string how it shows that it worked.
---@field note? string the row's note.
---@field start? string when it starts, as it is printed: "Spring 1", "4 Mar 2027".
---@field due? string by when it is to be done, as it is printed; "now" if it cannot wait and nobody says otherwise.
---@field measured? string when its success can be seen, if that is later.
---@field cost? string what it takes.
---@field urgent boolean it is about something that cannot wait.
---@field status "not_started"|"on_track"|"behind"|"done"|"stopped" how far it has got: by actions.csv, or by a later review.
---@field status_name string the same in words.
---@field overdue boolean it should have been done by now, and is neither done nor stopped.
---@field carried integer in how many years it was carried over, this one included.
---@field reviewed_on? waymark.date when its status was last looked at.
---@field reviews waymark.rubric.action_review[] what the parties said of it in reviews.csv, in order of time.
---@field cell? string the cell of actions.csv that has its text; missing if it is proposed.

---@class waymark.rubric.review
---@field label string "Autumn 2", "Spring".
---@field by? waymark.date the last day for it, if there is a calendar.
---@field due boolean its last day has passed since the plan began, or it was held before that.
---@field held boolean at least one party said how an action stands.

---@class waymark.rubric.band
---@field level_name string which level it is.
---@field met integer per cent of the applicable statements that must be met.
---@field met_or_partly integer per cent that must be met or partly met.
---@field not_yet integer per cent that may be not met.
---@field previous? string the level that the last review must have reached, if it must.

---@class waymark.rubric.evidence_rule
---@field dated_from integer from this level on, what is met needs a dated source.
---@field types_from integer from this level on, a section needs several types of evidence.
---@field min_types integer how many.
---@field needs_voice boolean one of them must be what people say themselves.

---@class waymark.rubric.supporter
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.rubric.support_by_level
---@field level_name string which level.
---@field support? string who supports a section at it.
---@field rhythm? string how often.

---@class waymark.rubric.opinion
---@field respondent waymark.rubric.respondent who gives it.
---@field judgement? string the level's name; if there is no such level, what was written.
---@field level? integer which of the levels that is, if it is one.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field reason? string why.
---@field cell? string the cell of the judgement.

---@class waymark.rubric.value
---@field text? string as it is printed: "£12,500", "14.3%", "Yes".
---@field base? string of how many: "3 of 21", "21 pupils".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its text is c.
---@field period? string the time that it is about.
---@field cell? string the cell of metrics.csv.

---@class waymark.rubric.group_value
---@field group? string with whom the school is compared.
---@field text? string as it is printed: "£12,500", "14.3%", "Yes".
---@field base? string of how many: "3 of 21", "21 pupils".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its text is c.
---@field period? string the time that it is about.
---@field cell? string the cell of metrics.csv.

---@class waymark.rubric.lift_group
---@field at_least integer how many of them are in every choice at least.
---@field descriptors waymark.rubric.descriptor[] the group.

---@class waymark.rubric.change_level
---@field level? integer the level.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field year? string the school year in which it was judged: "2024-25"; missing if it is what judgements.csv says of the last review.
---@field date? waymark.date the day of the report that judged it.
---@field carried boolean last year it was outside the focus, and carried from an earlier one.
---@field provisional boolean a value that counted was provisional.
---@field to_be_moderated boolean a value that counted was to be moderated.
---@field by_reviewer boolean it was the reviewer's.
---@field generated boolean rows of that year say that they were made up.

---@class waymark.rubric.changed_descriptor
---@field descriptor waymark.rubric.descriptor which.
---@field before "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" what counted last year.
---@field now "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" what counts now.

---@class waymark.rubric.change_year
---@field year string the school year: "2024-25".
---@field standing "judged"|"carried"|"not_assessed"|"not_in_focus"|"not_asked"|"withheld"|"draft"|"no_answers" whether it was judged in it.
---@field level? integer the level that it had, or carried.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field word string the level's name, or why there was none.
---@field to_be_moderated boolean a value that counted was to be moderated.
---@field generated boolean rows of that year say that they were made up.
---@field compared boolean its audit was of this one's major version.

---@class waymark.rubric.crosstab_column
---@field id? string what the column counts: "one_step".
---@field name? string the same for people.

---@class waymark.rubric.crosstab_row
---@field id? string what the row counts: the id of a section or an outcome, say.
---@field name? string the same for people.
---@field cells waymark.rubric.crosstab_cell[] one for each column.
---@field total? waymark.rubric.crosstab_cell the sum of the row.

---@class waymark.rubric.answer
---@field respondent? waymark.rubric.respondent who gives it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts; hidden: it is about a single post, and the document is public.
---@field state_name string the same in words, the audit's own where it has them.
---@field icon string the icon for it, or "none".
---@field from_strand boolean it was given for the whole strand.
---@field given? boolean there is a row with it.
---@field rating? string as the audit calls it.
---@field evidence_type? string what sort of evidence; of several their names, with commas.
---@field evidence? string the evidence for it; not in a public document.
---@field evidence_date? waymark.date when that was.
---@field na_reason? string why it is not applicable; not in a public document, if it names a number.
---@field note? string what else was noted; not in a public document.
---@field cell? string the cell of the rating.
---@field waived_by? string of what is waived: by whom.
---@field waived_until? waymark.date of what is waived: the last day.

---@class waymark.rubric.action_review
---@field label string which review, as in the plan's `reviews`; of another school year with that year: "Spring 2 2025-26".
---@field status "not_started"|"on_track"|"behind"|"done"|"stopped" what counts.
---@field status_name string the same in words.
---@field agreed boolean it is the agreed word.
---@field worst boolean it is the worst of words that differ.
---@field date? waymark.date of the agreed word, or else the latest one that was given.
---@field words waymark.rubric.word[] what each party says.
---@field missing waymark.rubric.respondent[] the parties that say nothing; none where there is an agreed word.

---@class waymark.rubric.crosstab_cell
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "12.5".
---@field hidden boolean the count is not shown, since it is small or would give a small one away.
---@field share_hidden boolean the share is not shown, for the same reason.
---@field word? string words that replace the count.
---@field level? integer a level that replaces the count.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field cells? waymark.place[] the cells of the evidence that were counted.

---@class waymark.rubric.word
---@field respondent waymark.rubric.respondent who says it.
---@field status "not_started"|"on_track"|"behind"|"done"|"stopped" how far the action has got.
---@field status_name string the same in words.
---@field note? string the row's note.
---@field date? waymark.date when it was said.
---@field cell? string the cell of reviews.csv that says so.

---@alias waymark.statements.r waymark.rubric.r

---@alias waymark.interview.r waymark.rubric.r

---@class waymark.case.r One school: an audit of kind `case`.
---@field audit waymark.case.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date waymark.date the day of the report.
---@field school waymark.case.school the school.
---@field generated boolean rows say that they were made up; every page is then stamped, whatever the template does.
---@field numbers waymark.case.indicator[] the few figures of the first page that are given, where the audit has a strip.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field draft boolean errors of the school's rows count as not answered, and every page is marked Draft.
---@field tight integer how often the document has been too long for its pages.
---@field inputs waymark.case.file[] the files with rows of this school.
---@field main_file? string the file whose lines are named without it ("line 41"), if there is one such.
---@field no_places boolean cells are not named: every cell is missing, every list of cells is empty.
---@field mapping? waymark.case.mapping the mapping by which files were read, if there is one.
---@field problems waymark.case.problem[] this school's warnings and errors.
---@field program_version string of Waymark.
---@field triggers waymark.case.school_trigger[] what fired in the report's school year, by day.
---@field urgent waymark.case.pupil_over[] pupils over the year's limit of days.
---@field n_cases integer how many cases the school has.
---@field case? waymark.case.case The one that the document is about.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.case.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.case.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.case.words what the audit calls things, in lower case.
---@field asks waymark.case.case_asks what it asks about besides its fields.
---@field trigger string what days are counted from, inside a sentence.
---@field meeting string where a case is decided, inside a sentence.
---@field meeting_target integer school days from trigger to meeting.
---@field review_weeks integer school weeks from meeting to review, at most.
---@field suppression waymark.case.suppression which numbers of the learning sheet are hidden.
---@field sign_offs string[] who signs a case's file.
---@field answers waymark.case.answer[] the possible answers.
---@field sen_statuses string[] the words for them.
---@field codes? waymark.case.codes the words for where and when an event was, and of what kind.
---@field outcomes waymark.case.outcome[] the possible outcomes of a case.
---@field triggers waymark.case.trigger[] what asks for a conversation.
---@field questions waymark.case.learning_question[] what the learning sheet asks.
---@field editions waymark.case.edition[] the guidance or law that the questions follow, the earliest first.

---@class waymark.case.school
---@field id string its id in schools.csv.
---@field name? string its name; in a draft its id, if it has no name.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field has_focus boolean only some sections are in focus.
---@field trust? string its trust.
---@field la? string its local authority.
---@field region? string its region.
---@field roll? string how many pupils it has, as it was written.
---@field extras waymark.case.extra[] any other columns of schools.csv that are not empty.

---@class waymark.case.indicator
---@field id string its id in the audit: "need.roll".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what it is.
---@field points boolean it is a difference of two per cents, in points.
---@field about? string what it says, and where it comes from.
---@field derive? "none"|"share"|"ratio"|"difference"|"sum" how it is worked out, if it is.
---@field parts string[] titles of the figures that it is worked out from.
---@field less string[] of a sum: titles of those that are taken from it.
---@field both string[] titles of the two figures of which it counts those in both.
---@field whole? string the title of the figure that it is part of.
---@field things boolean it counts things, not people.
---@field better? "unsaid"|"higher"|"lower" which way is better, if it is said.
---@field combine "sum"|"ratio"|"weighted"|"plain"|"both"|"none" how those of all schools become one.
---@field strip boolean it is among the few at the top of the page.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given? boolean there is a value.
---@field hidden? boolean it is about too few people for the document, and its value is c.
---@field cells? waymark.place[] the cells that it was read from, or worked out from.
---@field periods waymark.case.indicator_value[] its last periods, the earliest first; the last one is the value above.
---@field comparators waymark.case.comparator[] groups beside it.
---@field change? waymark.case.indicator_change since the period before.
---@field overlap? waymark.case.overlap of one that counts those in both of two: what it can be.
---@field words? string all that in sentences.

---@class waymark.case.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.case.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.case.problem
---@field severity "note"|"warning"|"error" how bad it is.
---@field code string its code: waymark(1) lists them.
---@field message string what is wrong.
---@field hint? string what to do about it.
---@field cell? string where it is, with the file's name.

---@class waymark.case.school_trigger
---@field id string its id in the audit.
---@field name string what it is called.
---@field is_local boolean it belongs to the trust and is not one of the usual ones.
---@field on? waymark.date the day, unless it cannot be computed.
---@field half_term? string of that day, if the calendar has it: "Autumn 1 2026–27".
---@field text? string why, in a sentence.
---@field missing? string what is missing where it cannot be computed.
---@field cells waymark.place[] the cells behind it.
---@field pupil_ref string the pupil's reference.
---@field meeting_by? waymark.date the day by which there should be a meeting.
---@field meeting_why? string why there is no such day.
---@field overdue boolean that day has passed, and no meeting is recorded.
---@field case_ref? string the case that was opened.
---@field case_number? integer its number in order of case_ref.
---@field meeting? waymark.date the day of its meeting.
---@field meeting_late? boolean the meeting was held after that day.

---@class waymark.case.pupil_over
---@field kind "days" days over the year's limit.
---@field pupil_ref string the pupil's reference.
---@field text string a sentence.

---@class waymark.case.case
---@field number integer from 1, in order of case_ref; its file is case-NN.pdf.
---@field case_ref string its reference.
---@field pupil_ref? string the pupil's reference.
---@field opened? waymark.date the day on which it was opened.
---@field meeting? waymark.date the day of the meeting.
---@field chair? string the post of the person in the chair.
---@field attendees? string the posts of those who were there.
---@field review? waymark.date the day of the review.
---@field year string its school year, which may be an earlier one.
---@field counted_to waymark.date the report's date, or the day before the pupil's next case.
---@field edition? string the guidance or law in force on edition_day.
---@field edition_day? waymark.date the day of the decision, or of the opening if there is none.
---@field decided? waymark.date the day of the last decision.
---@field outcome? waymark.case.case_word its outcome, if that is recorded.
---@field permanent? boolean it is a permanent exclusion.
---@field second_reader? boolean somebody from the trust reads the file too.
---@field sen_status? waymark.case.case_word as cases.csv has it.
---@field meeting_days? integer school days from trigger to meeting.
---@field meeting_why? string why there is no such number.
---@field review_latest? waymark.date the last day for the review.
---@field review_why? string why there is no such day.
---@field review_late boolean the review is after that day.
---@field has_voice boolean something that the pupil said is recorded.
---@field n_answered integer gates that are answered.
---@field n_open integer gates that are open.
---@field n_applicable integer gates that apply to this pupil.
---@field completeness? string the same as a sentence.
---@field stop? string of a permanent outcome while gates are open: a sentence that says so.
---@field urgent waymark.case.case_urgent[] what cannot wait.
---@field triggers waymark.case.firing[] what led to it.
---@field clocks waymark.case.clock[] the statutory clocks of the audit.
---@field board? waymark.case.clock the clock that binds the board.
---@field overridden? waymark.case.clock the clock that would bind the board if there were no earlier exam.
---@field events waymark.case.event[] what happened, up to the day to which the case is counted.
---@field sections waymark.case.case_section[] the checklists.
---@field gates waymark.case.gate[] what must be answered.

---@class waymark.case.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.case.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.case.case_asks
---@field triggers boolean what opens a case.
---@field declared boolean whether it was declared.
---@field events boolean suspensions and exclusions.
---@field board boolean what the governing board must do.
---@field permanent boolean what comes after a permanent exclusion.
---@field meeting boolean a meeting.
---@field outcome boolean an outcome.
---@field review boolean a review.
---@field sen_status boolean a SEN status.
---@field looked_after boolean whether the pupil is looked after.
---@field social_worker boolean whether the pupil has a social worker.
---@field voice boolean the pupil's own voice.
---@field gates boolean what must be answered.

---@class waymark.case.suppression
---@field internal boolean the learning sheet is only for the trust, and hides nothing.
---@field below integer counts below this, other than 0, are not shown.
---@field base integer of fewer cases than this only their number is shown.

---@class waymark.case.answer
---@field name string the audit's word for it.
---@field state "yes"|"partly"|"no"|"not_known"|"not_applicable"|"not_answered" what it says.

---@class waymark.case.codes
---@field place string[] where.
---@field time string[] when.
---@field type string[] of what kind.

---@class waymark.case.outcome
---@field id string its id in the audit.
---@field name string the audit's word for it.

---@class waymark.case.trigger
---@field id string its id in the audit.
---@field name string what it is called.
---@field is_local boolean it belongs to the trust and is not one of the usual ones.

---@class waymark.case.learning_question
---@field text string the question.
---@field group? "half_terms"|"quarters"|"quality"|"days"|"outcomes"|"other"|"sen_status"|"place"|"time"|"type" asked only if these lines are shown.
---@field line? string of these, asked only if this line does not count all cases.

---@class waymark.case.edition
---@field name string the guidance or law, as a sentence names it.
---@field from? waymark.date the first day of decisions that follow it; the first edition has none.

---@class waymark.case.extra
---@field name string the column's header.
---@field value string what the cell says.

---@class waymark.case.indicator_value
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.

---@class waymark.case.comparator
---@field id string of the group.
---@field name string of the group, for people.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.
---@field other_period boolean it is of another time than the school's.
---@field difference? string the school's less the group's: "+4.0 points".
---@field times? string how many times the lower the higher one is, from 2 on: "4.5".
---@field side? "same"|"above"|"below"|"better"|"worse" where the school is beside it.

---@class waymark.case.indicator_change
---@field from? string the period before.
---@field then string what it was.
---@field then_base? string of how many.
---@field difference string "−6.0 points", "+12", "at least −290".
---@field percent? string in per cent of what it was: "−25.0%".
---@field up boolean it has become higher.
---@field side "same"|"above"|"below"|"better"|"worse" where it is beside what it was.
---@field at_least boolean only one side of a value is known, and it is this much or more.
---@field named boolean it is as large as the audit asks for.

---@class waymark.case.overlap
---@field low string the fewest that can be in both.
---@field high string the most.
---@field either string how many are in one or both.
---@field held boolean it is within these bounds.

---@class waymark.case.case_word
---@field id string its id in the audit.
---@field name string the audit's word for it.

---@class waymark.case.case_urgent
---@field kind "gate"|"days" an open gate that a regulation asks for, or days over the year's limit.
---@field text string the gate's name, or a sentence.
---@field why? string of a gate: what is open.

---@class waymark.case.firing
---@field id string its id in the audit.
---@field name string what it is called.
---@field is_local boolean it belongs to the trust and is not one of the usual ones.
---@field on? waymark.date the day, unless it cannot be computed.
---@field half_term? string of that day, if the calendar has it: "Autumn 1 2026–27".
---@field text? string why, in a sentence.
---@field missing? string what is missing where it cannot be computed.
---@field cells waymark.place[] the cells behind it.

---@class waymark.case.clock
---@field id string its id in the audit.
---@field title string what it is about.
---@field words string the rule as its source has it.
---@field state "applies"|"does_not_apply"|"cannot_compute" whether the rule applies.
---@field state_name string the same in words.
---@field due? waymark.date the day by which it is to be done.
---@field before? waymark.date of an exam: the earlier day, to be kept if possible.
---@field if_asked boolean due only if parents make representations.
---@field passed boolean a limit is passed.
---@field text? string why, with what was counted.
---@field cells waymark.place[] the cells behind it.

---@class waymark.case.event
---@field kind string in words: "suspension".
---@field start? waymark.date its first day.
---@field days? string how long: "2.5".
---@field cancelled? waymark.date the day on which it was cancelled.
---@field elsewhere boolean at a previous school.
---@field reason? string as it was written.
---@field followed? string what came after it, as it was written.
---@field place? string where, in the audit's word.
---@field time? string when, likewise.
---@field type? string what kind of incident it was, in the audit's word.
---@field cell? string the cell of its first day.

---@class waymark.case.case_section
---@field id string its id in the audit.
---@field letter string "A".
---@field title string its title.
---@field question? string what it asks as a whole.
---@field voice boolean it is the pupil's own voice.
---@field asked boolean false: a form leaves it out.
---@field fields waymark.case.case_field[] its questions.

---@class waymark.case.gate
---@field name string what it is called.
---@field statutory boolean a regulation asks for it.
---@field topic? string what it asks for, in a few words.
---@field state "answered"|"open"|"not_asked" whether everything that must be answered is.
---@field state_name string the same in words.
---@field why? string which questions are open, or why it is not asked.
---@field cells waymark.place[] the cells behind it.

---@class waymark.case.case_field
---@field id string its id in the audit.
---@field number string "A3".
---@field title string what it asks.
---@field help? string what helps to answer it.
---@field type "text"|"yes_no"|"choice"|"date"|"computed"|"support"|"actions" what kind of answer it has.
---@field computed? "none"|"case_ref"|"trigger"|"half_term"|"days"|"meeting"|"clock"|"pattern"|"suspensions"|"sen_status"|"outcome"|"review"|"weeks" what it is computed from, if nobody fills it in.
---@field choices? string[] of a choice: the answers there are.
---@field gate boolean it must be answered.
---@field statutory boolean a regulation asks for it.
---@field na boolean "not applicable" answers it.
---@field several boolean of a text: it is noted again and again.
---@field topic? string of its condition: what is not asked if it does not hold.
---@field where? string of its condition: when it is asked.
---@field state "yes"|"partly"|"no"|"not_known"|"not_applicable"|"not_answered" its answer; `yes` also if a text, a date, a choice or an action is given.
---@field state_name? string the audit's word for that.
---@field open boolean it is not answered in a way that counts.
---@field why? string why it is open.
---@field not_asked? string why it is not asked of this pupil.
---@field late? string of a date, or of weeks: that it is later, or more, than was meant.
---@field value? string of one that is computed: what is printed.
---@field rows waymark.case.row[] its rows of case_items.csv; only actions have more than one.

---@class waymark.case.row
---@field note? string what was written.
---@field date? waymark.date a day.
---@field start? waymark.date since when.
---@field how_often? string how often.
---@field review? waymark.date when it is looked at again.
---@field effect? string what came of it.
---@field owner? string who does it.

---@class waymark.indicators.r One school: an audit of kind `indicators`.
---@field audit waymark.indicators.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date waymark.date the day of the report.
---@field school waymark.indicators.school the school.
---@field generated boolean rows say that they were made up; every page is then stamped, whatever the template does.
---@field numbers waymark.indicators.indicator[] the few figures of the first page that are given, where the audit has a strip.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field draft boolean errors of the school's rows count as not answered, and every page is marked Draft.
---@field tight integer how often the document has been too long for its pages.
---@field inputs waymark.indicators.file[] the files with rows of this school.
---@field main_file? string the file whose lines are named without it ("line 41"), if there is one such.
---@field no_places boolean cells are not named: every cell is missing, every list of cells is empty.
---@field mapping? waymark.indicators.mapping the mapping by which files were read, if there is one.
---@field problems waymark.indicators.problem[] this school's warnings and errors.
---@field program_version string of Waymark.
---@field n_given integer how many figures have a value.
---@field n_figures integer how many the audit asks for.
---@field summary? string what there is, and what stands out, in sentences.
---@field strip waymark.indicators.indicator[] the few figures at the top of the page, those that are given.
---@field sections waymark.indicators.figures_section[] in the audit's order.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.indicators.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.indicators.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.indicators.words what the audit calls things, in lower case.
---@field periods integer how many periods are shown side by side, at most.
---@field suppression waymark.indicators.suppression which numbers are too small for a public document.
---@field groups waymark.indicators.figure_group[] whom figures are compared with.

---@class waymark.indicators.school
---@field id string its id in schools.csv.
---@field name? string its name; in a draft its id, if it has no name.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field has_focus boolean only some sections are in focus.
---@field trust? string its trust.
---@field la? string its local authority.
---@field region? string its region.
---@field roll? string how many pupils it has, as it was written.
---@field extras waymark.indicators.extra[] any other columns of schools.csv that are not empty.

---@class waymark.indicators.indicator
---@field id string its id in the audit: "need.roll".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what it is.
---@field points boolean it is a difference of two per cents, in points.
---@field about? string what it says, and where it comes from.
---@field derive? "none"|"share"|"ratio"|"difference"|"sum" how it is worked out, if it is.
---@field parts string[] titles of the figures that it is worked out from.
---@field less string[] of a sum: titles of those that are taken from it.
---@field both string[] titles of the two figures of which it counts those in both.
---@field whole? string the title of the figure that it is part of.
---@field things boolean it counts things, not people.
---@field better? "unsaid"|"higher"|"lower" which way is better, if it is said.
---@field combine "sum"|"ratio"|"weighted"|"plain"|"both"|"none" how those of all schools become one.
---@field strip boolean it is among the few at the top of the page.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given? boolean there is a value.
---@field hidden? boolean it is about too few people for the document, and its value is c.
---@field cells? waymark.place[] the cells that it was read from, or worked out from.
---@field periods waymark.indicators.indicator_value[] its last periods, the earliest first; the last one is the value above.
---@field comparators waymark.indicators.comparator[] groups beside it.
---@field change? waymark.indicators.indicator_change since the period before.
---@field overlap? waymark.indicators.overlap of one that counts those in both of two: what it can be.
---@field words? string all that in sentences.

---@class waymark.indicators.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.indicators.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.indicators.problem
---@field severity "note"|"warning"|"error" how bad it is.
---@field code string its code: waymark(1) lists them.
---@field message string what is wrong.
---@field hint? string what to do about it.
---@field cell? string where it is, with the file's name.

---@class waymark.indicators.figures_section
---@field id string its id in the audit: "need".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field n_given integer how many of its figures have a value.
---@field asked boolean a form asks for it.
---@field figures waymark.indicators.indicator[] in the audit's order.
---@field checks waymark.indicators.check[] whether its figures add up, and how far two are apart.

---@class waymark.indicators.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.indicators.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.indicators.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.indicators.figure_group
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.indicators.extra
---@field name string the column's header.
---@field value string what the cell says.

---@class waymark.indicators.indicator_value
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.

---@class waymark.indicators.comparator
---@field id string of the group.
---@field name string of the group, for people.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.
---@field other_period boolean it is of another time than the school's.
---@field difference? string the school's less the group's: "+4.0 points".
---@field times? string how many times the lower the higher one is, from 2 on: "4.5".
---@field side? "same"|"above"|"below"|"better"|"worse" where the school is beside it.

---@class waymark.indicators.indicator_change
---@field from? string the period before.
---@field then string what it was.
---@field then_base? string of how many.
---@field difference string "−6.0 points", "+12", "at least −290".
---@field percent? string in per cent of what it was: "−25.0%".
---@field up boolean it has become higher.
---@field side "same"|"above"|"below"|"better"|"worse" where it is beside what it was.
---@field at_least boolean only one side of a value is known, and it is this much or more.
---@field named boolean it is as large as the audit asks for.

---@class waymark.indicators.overlap
---@field low string the fewest that can be in both.
---@field high string the most.
---@field either string how many are in one or both.
---@field held boolean it is within these bounds.

---@class waymark.indicators.check
---@field kind "sum"|"part"|"gap" parts that add up to a whole, a part that is no more than it, or the gap between two.
---@field state "held"|"failed"|"not_made"|"hidden" a gap that has failed stands out; a hidden one has a figure that may not be shown.
---@field text string in a sentence.
---@field reason? string why the audit asks for it.
---@field gap? string of a gap that may be shown: "6.5 points".
---@field remark? string of a gap that may be shown: what limits it.
---@field parts string[] ids of the figures that are parts.
---@field hidden boolean a figure of it may not be shown, and the text has no number.
---@field cell? string the last cell that it looks at.

---@class waymark.survey.r One school: an audit of kind `survey`.
---@field audit waymark.survey.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date waymark.date the day of the report.
---@field school waymark.survey.school the school.
---@field generated boolean rows say that they were made up; every page is then stamped, whatever the template does.
---@field numbers waymark.survey.indicator[] the few figures of the first page that are given, where the audit has a strip.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field draft boolean errors of the school's rows count as not answered, and every page is marked Draft.
---@field tight integer how often the document has been too long for its pages.
---@field inputs waymark.survey.file[] the files with rows of this school.
---@field main_file? string the file whose lines are named without it ("line 41"), if there is one such.
---@field no_places boolean cells are not named: every cell is missing, every list of cells is empty.
---@field mapping? waymark.survey.mapping the mapping by which files were read, if there is one.
---@field problems waymark.survey.problem[] this school's warnings and errors.
---@field program_version string of Waymark.
---@field wave? waymark.survey.survey_wave the latest, which is reported.
---@field waves waymark.survey.survey_wave[] all, in order of time.
---@field answered? integer the most who answered any item.
---@field asked? integer pupils on roll.
---@field base_line? string "Answers: 120 of 410 pupils (29%)".
---@field positive waymark.survey.survey_number the positive answers of all.
---@field change? waymark.survey.survey_change since the last wave.
---@field domains waymark.survey.survey_domain[] one for each section of the audit.
---@field flagged waymark.survey.survey_item_result[] items that are named, the least positive first.
---@field moved waymark.survey.survey_item_result[] items that moved far enough to be named, the largest change first.
---@field n_without_base integer items with answers and no base.
---@field groups? waymark.survey.crosstab items by groups: the positive answers.
---@field bounded boolean somewhere a bound stands instead of a number.
---@field conclusion string what it comes to.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.survey.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.survey.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.survey.words what the audit calls things, in lower case.
---@field scale? waymark.survey.survey_option[] the answers, the most positive first.
---@field totals? waymark.survey.survey_total[] answers that a table may give together.
---@field items? waymark.survey.survey_item[] all items, in order.
---@field base_min? integer with fewer answers, only how many there are is shown.
---@field flag? integer per cent not positive from which an item is named; 0: none is.
---@field change? integer points from which a change is named.
---@field public? "items"|"domains" what a public document shows.
---@field domains waymark.survey.survey_domain_audit[] its sections.
---@field groups waymark.survey.survey_group[] groups that are counted apart.
---@field suppression waymark.survey.survey_suppression which numbers are too small for a public document.

---@class waymark.survey.school
---@field id string its id in schools.csv.
---@field name? string its name; in a draft its id, if it has no name.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field has_focus boolean only some sections are in focus.
---@field trust? string its trust.
---@field la? string its local authority.
---@field region? string its region.
---@field roll? string how many pupils it has, as it was written.
---@field extras waymark.survey.extra[] any other columns of schools.csv that are not empty.

---@class waymark.survey.indicator
---@field id string its id in the audit: "need.roll".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what it is.
---@field points boolean it is a difference of two per cents, in points.
---@field about? string what it says, and where it comes from.
---@field derive? "none"|"share"|"ratio"|"difference"|"sum" how it is worked out, if it is.
---@field parts string[] titles of the figures that it is worked out from.
---@field less string[] of a sum: titles of those that are taken from it.
---@field both string[] titles of the two figures of which it counts those in both.
---@field whole? string the title of the figure that it is part of.
---@field things boolean it counts things, not people.
---@field better? "unsaid"|"higher"|"lower" which way is better, if it is said.
---@field combine "sum"|"ratio"|"weighted"|"plain"|"both"|"none" how those of all schools become one.
---@field strip boolean it is among the few at the top of the page.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given? boolean there is a value.
---@field hidden? boolean it is about too few people for the document, and its value is c.
---@field cells? waymark.place[] the cells that it was read from, or worked out from.
---@field periods waymark.survey.indicator_value[] its last periods, the earliest first; the last one is the value above.
---@field comparators waymark.survey.comparator[] groups beside it.
---@field change? waymark.survey.indicator_change since the period before.
---@field overlap? waymark.survey.overlap of one that counts those in both of two: what it can be.
---@field words? string all that in sentences.

---@class waymark.survey.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.survey.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.survey.problem
---@field severity "note"|"warning"|"error" how bad it is.
---@field code string its code: waymark(1) lists them.
---@field message string what is wrong.
---@field hint? string what to do about it.
---@field cell? string where it is, with the file's name.

---@class waymark.survey.survey_wave
---@field id? string as it is written: "2018-19 Summer".
---@field name? string for people: "Summer 2018–19".

---@class waymark.survey.survey_number
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "82.9".
---@field words? string instead of these: "fewer than 5 of 120".

---@class waymark.survey.survey_change
---@field wave? waymark.survey.survey_wave since when.
---@field before waymark.survey.survey_number the positive answers then.
---@field points? string by how many points: "+3.2".
---@field direction integer 1: better, -1: worse, 0: the same.
---@field named boolean it is large enough to be named.

---@class waymark.survey.survey_domain
---@field id string its id in the audit.
---@field number string from its position.
---@field title string its title.
---@field question? string what stands below the title.
---@field items waymark.survey.survey_item_result[] its items.
---@field n_given integer how many of them have answers.
---@field n_counted integer of these, how many have a base and are added up.
---@field base_least? integer the smallest base of an item.
---@field base_most? integer the largest.
---@field positive waymark.survey.survey_number the positive answers to all its items; the base is how many answers.
---@field change? waymark.survey.survey_change since the last wave.
---@field moments waymark.survey.survey_moment[] in each wave, this one last.
---@field sentence? string what it comes to.

---@class waymark.survey.survey_item_result
---@field id string its id in the audit.
---@field number string its number in the survey.
---@field title string a few words for charts.
---@field text string as people are asked it.
---@field ask? string what governors may ask where it is named.
---@field reversed boolean to agree is not good: its answers are turned.
---@field given boolean there are answers.
---@field few boolean too few answered to tell more than how many.
---@field shown boolean false: the document shows domains only.
---@field base? integer how many answered.
---@field base_text string the same for people: "120", "not given".
---@field left_out? integer how many gave an answer that is not in the base.
---@field no_answer? integer how many gave none.
---@field bars waymark.survey.survey_bar[] its answers, in the order of the scale.
---@field positive waymark.survey.survey_number the positive answers.
---@field rest waymark.survey.survey_number all others.
---@field flagged boolean so many are not positive that it is named.
---@field change? waymark.survey.survey_change since the last wave.
---@field moments waymark.survey.survey_moment[] in each wave, this one last.
---@field sentence? string what it comes to.
---@field cells waymark.place[] the first cells behind it.

---@class waymark.survey.crosstab
---@field id? string which table it is, where there are several.
---@field title? string the same for people.
---@field columns waymark.survey.crosstab_column[] what is counted from left to right.
---@field rows waymark.survey.crosstab_row[] what is counted from top to bottom.
---@field totals? waymark.survey.crosstab_row a row with the sum of each column; its own total is the sum of all.

---@class waymark.survey.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.survey.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.survey.survey_option
---@field id string its id in the audit.
---@field name string as people know it.
---@field side "positive"|"neutral"|"negative"|"left_out" what it counts as.

---@class waymark.survey.survey_total
---@field id string its id in the audit.
---@field name string as people know it.
---@field of string[] the ids of the answers that it has.

---@class waymark.survey.survey_item
---@field id string its id in the audit.
---@field number string its number in the survey.
---@field title string a few words for charts.
---@field text string as people are asked it.
---@field ask? string what governors may ask where it is named.
---@field reversed boolean to agree is not good: its answers are turned.

---@class waymark.survey.survey_domain_audit
---@field id string its id in the audit.
---@field number string from its position.
---@field title string its title.
---@field question? string what stands below the title.

---@class waymark.survey.survey_group
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.survey.survey_suppression
---@field below integer counts from 1 to below this are not shown exactly.
---@field base integer of fewer people than this nothing is shown.

---@class waymark.survey.extra
---@field name string the column's header.
---@field value string what the cell says.

---@class waymark.survey.indicator_value
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.

---@class waymark.survey.comparator
---@field id string of the group.
---@field name string of the group, for people.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.
---@field other_period boolean it is of another time than the school's.
---@field difference? string the school's less the group's: "+4.0 points".
---@field times? string how many times the lower the higher one is, from 2 on: "4.5".
---@field side? "same"|"above"|"below"|"better"|"worse" where the school is beside it.

---@class waymark.survey.indicator_change
---@field from? string the period before.
---@field then string what it was.
---@field then_base? string of how many.
---@field difference string "−6.0 points", "+12", "at least −290".
---@field percent? string in per cent of what it was: "−25.0%".
---@field up boolean it has become higher.
---@field side "same"|"above"|"below"|"better"|"worse" where it is beside what it was.
---@field at_least boolean only one side of a value is known, and it is this much or more.
---@field named boolean it is as large as the audit asks for.

---@class waymark.survey.overlap
---@field low string the fewest that can be in both.
---@field high string the most.
---@field either string how many are in one or both.
---@field held boolean it is within these bounds.

---@class waymark.survey.survey_moment
---@field wave? waymark.survey.survey_wave which wave.
---@field positive waymark.survey.survey_number the positive answers in it.

---@class waymark.survey.survey_bar
---@field id? string the answer; missing where several stand together.
---@field name string for people: "Agree", "Agree or Do not agree".
---@field side "positive"|"neutral"|"negative"|"left_out"|"several" what it counts as; of a reversed item it is turned.
---@field first integer the place of its first answer on the scale, from 0.
---@field options integer how many answers of the scale it has.
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "82.9".
---@field words? string instead of these: "fewer than 5 of 120".

---@class waymark.survey.crosstab_column
---@field id? string what the column counts: "one_step".
---@field name? string the same for people.

---@class waymark.survey.crosstab_row
---@field id? string what the row counts: the id of a section or an outcome, say.
---@field name? string the same for people.
---@field cells waymark.survey.crosstab_cell[] one for each column.
---@field total? waymark.survey.crosstab_cell the sum of the row.

---@class waymark.survey.crosstab_cell
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "12.5".
---@field hidden boolean the count is not shown, since it is small or would give a small one away.
---@field share_hidden boolean the share is not shown, for the same reason.
---@field word? string words that replace the count.
---@field level? integer a level that replaces the count.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field cells? waymark.place[] the cells of the evidence that were counted.

---@class waymark.plan.r One school: an audit of kind `plan`, `workshop`, `matrix`.
---@field audit waymark.plan.entries_audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date waymark.date the day of the report.
---@field school waymark.plan.school the school.
---@field generated boolean rows say that they were made up; every page is then stamped, whatever the template does.
---@field numbers waymark.plan.indicator[] the few figures of the first page that are given, where the audit has a strip.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field draft boolean errors of the school's rows count as not answered, and every page is marked Draft.
---@field tight integer how often the document has been too long for its pages.
---@field inputs waymark.plan.file[] the files with rows of this school.
---@field main_file? string the file whose lines are named without it ("line 41"), if there is one such.
---@field no_places boolean cells are not named: every cell is missing, every list of cells is empty.
---@field mapping? waymark.plan.mapping the mapping by which files were read, if there is one.
---@field problems waymark.plan.problem[] this school's warnings and errors.
---@field program_version string of Waymark.
---@field period? string the last period: "May 2025".
---@field before? string the one before.
---@field counts waymark.plan.entry_tally how many entries are what.
---@field entries waymark.plan.entry[] all of today, by section.
---@field sections waymark.plan.entries_section[] the audit's sections.
---@field groups waymark.plan.entries_group[] the audit's groups.
---@field views waymark.plan.entry_view_found[] what the audit asks to be shown, in its order.
---@field matrix? waymark.plan.matrix of a matrix: sections by groups, periods or the school.
---@field ranks waymark.plan.ranking[] the ideas by votes, all together first.
---@field votes waymark.plan.votes how many voted.
---@field links waymark.plan.entry_link[] what leads to what.
---@field unlinked waymark.plan.entry[] those that nothing leads to or from.
---@field gone waymark.plan.entry[] those that stood last time, of which nothing is said now.
---@field over_year? waymark.plan.entries_year what the school year has come to.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.plan.entries_audit
---@field id? string its id.
---@field kind? "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version? string its version.
---@field title? string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language? string its language: "en-GB".
---@field file? string the file's name.
---@field sha256? string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related? waymark.plan.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words? waymark.plan.words what the audit calls things, in lower case.
---@field columns? waymark.plan.entry_column[] what the columns of entries.csv are called.
---@field pair? boolean who could show a section to whom is named.
---@field states? waymark.plan.entry_state[] what a state may be, in the audit's order.
---@field groups? waymark.plan.entry_group[] what a group may be.
---@field numbers? waymark.plan.entry_number[] the columns of numbers.
---@field criteria? waymark.plan.criterion[] what votes are given for.
---@field sections? waymark.plan.entry_section[] its sections.
---@field matrix_over? "none"|"school"|"group"|"period" what the columns of a matrix are.
---@field review? "none"|"weekly"|"monthly"|"half_termly"|"termly"|"yearly" how often it is renewed.
---@field blank? string what an empty cell of a matrix is called.
---@field centre? string who is in the middle of the rings.
---@field restricted? boolean its entries are about single pupils.
---@field landscape? boolean its page is wider than high.
---@field links_shown? boolean its links are drawn.
---@field due_soon? integer within how many days something is due soon.

---@class waymark.plan.school
---@field id string its id in schools.csv.
---@field name? string its name; in a draft its id, if it has no name.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field has_focus boolean only some sections are in focus.
---@field trust? string its trust.
---@field la? string its local authority.
---@field region? string its region.
---@field roll? string how many pupils it has, as it was written.
---@field extras waymark.plan.extra[] any other columns of schools.csv that are not empty.

---@class waymark.plan.indicator
---@field id string its id in the audit: "need.roll".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what it is.
---@field points boolean it is a difference of two per cents, in points.
---@field about? string what it says, and where it comes from.
---@field derive? "none"|"share"|"ratio"|"difference"|"sum" how it is worked out, if it is.
---@field parts string[] titles of the figures that it is worked out from.
---@field less string[] of a sum: titles of those that are taken from it.
---@field both string[] titles of the two figures of which it counts those in both.
---@field whole? string the title of the figure that it is part of.
---@field things boolean it counts things, not people.
---@field better? "unsaid"|"higher"|"lower" which way is better, if it is said.
---@field combine "sum"|"ratio"|"weighted"|"plain"|"both"|"none" how those of all schools become one.
---@field strip boolean it is among the few at the top of the page.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given? boolean there is a value.
---@field hidden? boolean it is about too few people for the document, and its value is c.
---@field cells? waymark.place[] the cells that it was read from, or worked out from.
---@field periods waymark.plan.indicator_value[] its last periods, the earliest first; the last one is the value above.
---@field comparators waymark.plan.comparator[] groups beside it.
---@field change? waymark.plan.indicator_change since the period before.
---@field overlap? waymark.plan.overlap of one that counts those in both of two: what it can be.
---@field words? string all that in sentences.

---@class waymark.plan.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.plan.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.plan.problem
---@field severity "note"|"warning"|"error" how bad it is.
---@field code string its code: waymark(1) lists them.
---@field message string what is wrong.
---@field hint? string what to do about it.
---@field cell? string where it is, with the file's name.

---@class waymark.plan.entry_tally
---@field n integer entries in all.
---@field open integer neither done nor stopped.
---@field done integer done.
---@field stopped integer stopped.
---@field due integer due by the report's date, done or not.
---@field done_of_due integer of these, done.
---@field late integer behind, or past the day on which they were due.
---@field overdue integer past that day.
---@field due_soon integer due soon.
---@field no_due integer open ones of which nobody says by when.
---@field no_owner integer open ones of which nobody says who does it.
---@field changed integer changed since last time.
---@field new integer new.
---@field better integer better than last time.
---@field worse integer worse than last time.
---@field other integer in another state, neither better nor worse.
---@field gone integer stood last time, and nothing is said of them now.
---@field carried integer open now, and last time too.
---@field unlinked integer entries that nothing leads to or from.
---@field covered integer expected rows that are there.
---@field expected integer expected rows.
---@field marked integer of a matrix: cells with a mark.
---@field cells integer of a matrix: all cells.

---@class waymark.plan.entry
---@field key string its id, or its section and a number.
---@field id? string its id, if it has one.
---@field section? waymark.plan.entry_section the section it stands in.
---@field text? string what it says.
---@field group? waymark.plan.entry_group its group.
---@field state? waymark.plan.entry_state its state.
---@field by? string who says so, a post or a role.
---@field owner? string who does it, a post.
---@field start? waymark.date since when.
---@field due? waymark.date by when.
---@field due_label? string the half term that it was given as: "Spring 1 2026-27".
---@field due_of_group boolean the day is its group's.
---@field numbers waymark.plan.amount[] its numbers, in the audit's order.
---@field extras waymark.plan.entry_extra[] further columns that the audit asks for.
---@field note? string a note.
---@field evidence? string what it rests on.
---@field period? string of when it is: "May 2025".
---@field change "first"|"same"|"new"|"better"|"worse"|"other"|"gone" how it differs from last time.
---@field was? waymark.plan.entry_state its state last time.
---@field was_period? string when that was.
---@field times integer in how many periods it has stood, this one too.
---@field year waymark.plan.entry_over_year how it went over the school year.
---@field closed boolean done or stopped.
---@field done boolean done.
---@field late boolean behind, or past the day on which it was due.
---@field overdue boolean past that day.
---@field due_soon boolean due within the days that the audit says.
---@field no_due boolean nobody says by when.
---@field no_owner boolean nobody says who does it.
---@field linked boolean something leads to it or from it.
---@field leads_to waymark.plan.entry[] what it leads to.
---@field led_from waymark.plan.entry[] what leads to it.
---@field cell? string its row.

---@class waymark.plan.entries_section
---@field id? string its id in the audit.
---@field title? string its title.
---@field number? string its number, from its position.
---@field question? string what is asked in it.
---@field group? waymark.plan.entry_group the group that all of it belongs to.
---@field starts? string[] how each text begins: one of these.
---@field ideas? boolean its entries are voted on.
---@field least? integer how many entries it needs at least.
---@field most? integer how many it may have at most.
---@field expects? integer how many rows are expected in a period and group.
---@field age_min? integer for children from this age, in months.
---@field age_max? integer up to this age, in months.
---@field n integer how many entries it has.
---@field done integer how many of them are done.
---@field late integer how many are late.
---@field states waymark.plan.state_count[] how many have each of the audit's states.
---@field too_few boolean fewer than it needs.
---@field too_many boolean more than it may have.
---@field covered? integer rows that were expected and are there.
---@field expected? integer rows that were expected.
---@field age_note? string why it is not for a school of this phase.
---@field entries waymark.plan.entry[] its entries, in the order of the rows.

---@class waymark.plan.entries_group
---@field id? string its id in the audit.
---@field name? string the audit's word for it.
---@field due? waymark.date the day by which its entries are due.
---@field n integer how many entries it has.
---@field done integer how many of them are done.
---@field closed integer how many are done or stopped.
---@field late integer how many are late.

---@class waymark.plan.entry_view_found
---@field kind? "counts"|"list"|"layers"|"ranks"|"rings" what it shows.
---@field title? string the audit's title for it.
---@field list_of? "none"|"all"|"open"|"done"|"stopped"|"late"|"overdue"|"due_soon"|"no_due"|"no_owner"|"changed"|"links"|"unlinked"|"gaps" of a list: of which entries.
---@field by? "none"|"section"|"group"|"state"|"by"|"period"|"school" of counts: what the rows are.
---@field over? "none"|"section"|"group"|"state"|"by"|"period"|"school" of counts: what the columns are.
---@field id string which view it is: "section_state".
---@field counts? waymark.plan.crosstab of counts: the table.
---@field entries waymark.plan.entry[] its entries, in the order of the rows.
---@field layers waymark.plan.entries_section[] of layers: the sections.
---@field ranks waymark.plan.ranking[] of ranks: a ranking for each criterion.

---@class waymark.plan.matrix
---@field columns waymark.plan.matrix_column[] from left to right.
---@field rows waymark.plan.matrix_row[] a row a section.

---@class waymark.plan.ranking
---@field id string what was voted on, or "all".
---@field name string the same for people.
---@field ideas waymark.plan.ranked[] the ideas, by rank.

---@class waymark.plan.votes
---@field voters integer how many people voted.
---@field cast integer how many votes count.
---@field possible integer how many they could have given; 0: there is no limit.
---@field left_out integer votes of voters who gave too many, which do not count.

---@class waymark.plan.entry_link
---@field from? waymark.plan.entry what leads.
---@field to? waymark.plan.entry where it leads to.
---@field strength? string how strong that is: "3".

---@class waymark.plan.entries_year
---@field name string the school year: "2025–26".
---@field first? string its first period: "September 2025".
---@field last? string its last period so far.
---@field course? waymark.plan.crosstab periods by states; what is done or stopped stays so for the rest of the year.
---@field done waymark.plan.entry[] what was done in it.
---@field stopped waymark.plan.entry[] what was stopped in it.
---@field open waymark.plan.entry[] what goes on, late ones first.
---@field gone waymark.plan.entry[] what was open and is no longer listed.
---@field n integer how many entries it had.
---@field new integer how many of them came after its first period.
---@field better integer how many have come further since its first period.
---@field worse integer how many have fallen back.
---@field due integer how many were due by the report's date, done or not.
---@field done_of_due integer of these, done.

---@class waymark.plan.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.plan.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.plan.entry_column
---@field id string the contract's name: "owner".
---@field name string what the audit calls it: "executive".
---@field asked boolean people are asked to fill it in.

---@class waymark.plan.entry_state
---@field id string its id in the audit.
---@field name string the audit's word for it.
---@field meaning "open"|"active"|"late"|"planned"|"present"|"absent"|"done"|"stopped" what it means, whatever it is called.
---@field mark? integer of a matrix: 2 strong, 1 there, 0 not there.

---@class waymark.plan.entry_group
---@field id string its id in the audit.
---@field name string the audit's word for it.
---@field due? waymark.date the day by which its entries are due.

---@class waymark.plan.entry_number
---@field id string its id in the audit, the column's name.
---@field title string what it is called.
---@field type "count"|"number"|"money"|"percent" what sort of number it is.

---@class waymark.plan.criterion
---@field id string its id in the audit.
---@field name string the audit's word for it.

---@class waymark.plan.entry_section
---@field id string its id in the audit.
---@field title string its title.
---@field number string its number, from its position.
---@field question? string what is asked in it.
---@field group? waymark.plan.entry_group the group that all of it belongs to.
---@field starts string[] how each text begins: one of these.
---@field ideas boolean its entries are voted on.
---@field least integer how many entries it needs at least.
---@field most? integer how many it may have at most.
---@field expects? integer how many rows are expected in a period and group.
---@field age_min? integer for children from this age, in months.
---@field age_max? integer up to this age, in months.

---@class waymark.plan.extra
---@field name string the column's header.
---@field value string what the cell says.

---@class waymark.plan.indicator_value
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.

---@class waymark.plan.comparator
---@field id string of the group.
---@field name string of the group, for people.
---@field period? string the time that it is about, as written.
---@field value? string as it is printed: "£12,500", "14.3%", "+6.0 points", "c"; or why there is no number.
---@field number? string the same as a plain number: "-6.0"; missing if it is none or hidden.
---@field base? string of how many: "60 of 400", "base 21".
---@field given boolean there is a value.
---@field hidden boolean it is about too few people for the document, and its value is c.
---@field cells waymark.place[] the cells that it was read from, or worked out from.
---@field other_period boolean it is of another time than the school's.
---@field difference? string the school's less the group's: "+4.0 points".
---@field times? string how many times the lower the higher one is, from 2 on: "4.5".
---@field side? "same"|"above"|"below"|"better"|"worse" where the school is beside it.

---@class waymark.plan.indicator_change
---@field from? string the period before.
---@field then string what it was.
---@field then_base? string of how many.
---@field difference string "−6.0 points", "+12", "at least −290".
---@field percent? string in per cent of what it was: "−25.0%".
---@field up boolean it has become higher.
---@field side "same"|"above"|"below"|"better"|"worse" where it is beside what it was.
---@field at_least boolean only one side of a value is known, and it is this much or more.
---@field named boolean it is as large as the audit asks for.

---@class waymark.plan.overlap
---@field low string the fewest that can be in both.
---@field high string the most.
---@field either string how many are in one or both.
---@field held boolean it is within these bounds.

---@class waymark.plan.amount
---@field id? string its id in the audit, the column's name.
---@field title? string what it is called.
---@field type? "count"|"number"|"money"|"percent" what sort of number it is.
---@field text? string as printed: "1,234", "£1,250".
---@field change? string since the number it changed from: "+3".

---@class waymark.plan.entry_extra
---@field name string the column.
---@field text? string what was written.

---@class waymark.plan.entry_over_year
---@field in_year boolean something is said of it in the year.
---@field was? waymark.plan.entry_state its first state in the year.
---@field since? string when that was: "October 2025".
---@field change? "first"|"same"|"new"|"better"|"worse"|"other"|"gone" from then until now.

---@class waymark.plan.state_count
---@field id? string its id in the audit.
---@field name? string the audit's word for it.
---@field meaning? "open"|"active"|"late"|"planned"|"present"|"absent"|"done"|"stopped" what it means, whatever it is called.
---@field mark? integer of a matrix: 2 strong, 1 there, 0 not there.
---@field n integer how many have it.

---@class waymark.plan.crosstab
---@field id? string which table it is, where there are several.
---@field title? string the same for people.
---@field columns waymark.plan.crosstab_column[] what is counted from left to right.
---@field rows waymark.plan.crosstab_row[] what is counted from top to bottom.
---@field totals? waymark.plan.crosstab_row a row with the sum of each column; its own total is the sum of all.

---@class waymark.plan.matrix_column
---@field id string the group, the period or the school.
---@field name string the same for people.

---@class waymark.plan.matrix_row
---@field id string the section's id.
---@field name string the same for people.
---@field section? waymark.plan.entry_section the section.
---@field cells waymark.plan.matrix_cell[] one for each column.

---@class waymark.plan.ranked
---@field id string the idea's key.
---@field rank integer its rank; equal votes have equal ranks, and the next is skipped.
---@field tied boolean another has as many votes.
---@field shown boolean it is among the first, or has as many votes as the last of them.
---@field votes integer how many votes it has.
---@field entry? waymark.plan.entry the idea.

---@class waymark.plan.crosstab_column
---@field id? string what the column counts: "one_step".
---@field name? string the same for people.

---@class waymark.plan.crosstab_row
---@field id? string what the row counts: the id of a section or an outcome, say.
---@field name? string the same for people.
---@field cells waymark.plan.crosstab_cell[] one for each column.
---@field total? waymark.plan.crosstab_cell the sum of the row.

---@class waymark.plan.matrix_cell
---@field state? string the strongest mark in it; none: nothing is said.
---@field word string its name, or what an empty cell is called.
---@field n integer how many rows it has.
---@field expected integer how many were expected; 0: not asked.
---@field entries waymark.plan.entry[] its entries, in the order of the rows.

---@class waymark.plan.crosstab_cell
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "12.5".
---@field hidden boolean the count is not shown, since it is small or would give a small one away.
---@field share_hidden boolean the share is not shown, for the same reason.
---@field word? string words that replace the count.
---@field level? integer a level that replaces the count.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field cells? waymark.place[] the cells of the evidence that were counted.

---@alias waymark.workshop.r waymark.plan.r

---@alias waymark.matrix.r waymark.plan.r

---@class waymark.comparison.r All schools of a run: `comparison`.
---@field audit waymark.comparison.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.comparison.file[] all files, with all their rows.
---@field mapping? waymark.comparison.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field by_authority boolean there are 500 schools or more: `authorities` is given, and every list of schools is empty.
---@field last_year? string the school year that this one is compared with, if one was read: "2025-26".
---@field judgements waymark.comparison.column[] what has levels: the columns.
---@field context string[] the heads of the context columns, from schools.csv: roll and others.
---@field schools waymark.comparison.school[] all schools, by phase and then by name.
---@field phases waymark.comparison.group[] the schools of each phase that has any.
---@field authorities waymark.comparison.group[] if `by_authority`: the schools of each local authority, or of each trust where they have none.
---@field n_answered integer schools of which something can be compared.
---@field n_assessed integer of these, schools with a level.
---@field n_generated integer schools some of whose evidence was made up.
---@field states waymark.comparison.state[] how many schools are in which state; only those that occur.
---@field n_urgent integer how much cannot wait.
---@field n_urgent_schools integer in how many schools that is.
---@field distribution? waymark.comparison.distribution[] schools by level, for each judgement; of a phase or authority only if five of its schools are assessed.
---@field changes waymark.comparison.changes all levels beside last year's.
---@field judgement_changes waymark.comparison.judgement_changes[] the same for each judgement.
---@field needs waymark.comparison.need[] the descriptors that more than half of the schools that were asked do not meet, at least two; the most shared first.
---@field plans waymark.comparison.plans the schools' plans.
---@field urgent waymark.comparison.urgent[] what cannot wait, by school.
---@field moves waymark.comparison.move[] levels that are not last year's, by school.
---@field pairings waymark.comparison.pairing[] which school could help which, by judgement.
---@field without waymark.comparison.pairing[] priorities that no school is paired for.
---@field raters waymark.comparison.raters how far respondents agree over all schools.
---@field missing waymark.comparison.school[] the schools of which nothing can be compared.
---@field meeting waymark.comparison.meeting_item[] what the meeting decides, in this order.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.comparison.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.comparison.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.comparison.words what the audit calls things, in lower case.
---@field below? string the audit's word for the state below the first level.
---@field below_mark? waymark.mark the mark of that state.
---@field recheck_months integer for how many months a level is carried over while its section is outside the focus.
---@field suppression waymark.comparison.suppression which numbers are too small for a public document.
---@field levels waymark.comparison.level[] the lowest first.
---@field ratings waymark.comparison.rating[] what an answer can be.
---@field evidence_types waymark.comparison.evidence_type[] what evidence can be.
---@field respondents waymark.comparison.respondent[] who can answer.
---@field scoring waymark.comparison.scoring how levels are made.
---@field plan waymark.comparison.plan_rules how plans are made.

---@class waymark.comparison.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.comparison.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.comparison.column
---@field id string its id in the audit; of a rubric its section's.
---@field title string what it is called.
---@field number string its section's.
---@field section waymark.comparison.section where it belongs.

---@class waymark.comparison.school
---@field id string its id in schools.csv.
---@field name string its name; with its id where another school has the same.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field trust? string its trust.
---@field la? string its local authority.
---@field state "agreed"|"provisional"|"to_be_moderated"|"not_assessed"|"draft"|"withheld"|"failed"|"no_answers" what all its levels are, or why it has none.
---@field state_name string the same in words.
---@field why? string the same with its codes, where it has no levels: "withheld: CSV012".
---@field generated boolean some of its evidence was made up.
---@field context string[] a value for each of r's context columns: "" if there is none, "c" if it is about too few pupils.
---@field judgements waymark.comparison.standing[] one for each of the audit's, in its order; empty if the school has no levels.

---@class waymark.comparison.group
---@field kind "all"|"phase"|"la"|"trust"|"none" what its schools have in common; `none`: neither authority nor trust is given.
---@field name? string of an authority or trust.
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" of a phase: which one; missing: not known.
---@field n_schools integer how many schools it has.
---@field schools? waymark.comparison.school[] of a phase: they, by name; none if `by_authority`.
---@field n_answered integer schools of which something can be compared.
---@field n_assessed integer of these, schools with a level.
---@field n_generated integer schools some of whose evidence was made up.
---@field states waymark.comparison.state[] how many schools are in which state; only those that occur.
---@field n_urgent integer how much cannot wait.
---@field n_urgent_schools integer in how many schools that is.
---@field distribution? waymark.comparison.distribution[] schools by level, for each judgement; of a phase or authority only if five of its schools are assessed.
---@field changes waymark.comparison.changes all levels beside last year's.
---@field judgement_changes waymark.comparison.judgement_changes[] the same for each judgement.
---@field needs waymark.comparison.need[] the descriptors that more than half of the schools that were asked do not meet, at least two; the most shared first.
---@field plans waymark.comparison.plans the schools' plans.

---@class waymark.comparison.state
---@field id "agreed"|"provisional"|"to_be_moderated"|"not_assessed"|"draft"|"withheld"|"failed"|"no_answers" which state.
---@field name string the same in words.
---@field n integer how many schools.

---@class waymark.comparison.distribution
---@field judgement waymark.comparison.column of what.
---@field levels waymark.comparison.level_count[] all levels, the lowest first; below the first only if some school is there.
---@field n_assessed integer schools that have a level.
---@field n_not_in_focus integer schools that do not look at it this year.
---@field n_not_assessed integer schools that look at it, and have no level.
---@field n_no_answer integer schools of which nothing can be compared.

---@class waymark.comparison.changes
---@field up integer levels above last year's.
---@field down integer levels below last year's.
---@field same integer levels that are last year's.
---@field new integer levels that have none to be compared with.
---@field not_compared integer levels of which one is to be moderated, or whose audit has changed.

---@class waymark.comparison.judgement_changes
---@field judgement waymark.comparison.column of what.
---@field up integer levels above last year's.
---@field down integer levels below last year's.
---@field same integer levels that are last year's.
---@field new integer levels that have none to be compared with.
---@field not_compared integer levels of which one is to be moderated, or whose audit has changed.

---@class waymark.comparison.need
---@field descriptor waymark.comparison.descriptor what is not met.
---@field section waymark.comparison.section where it belongs.
---@field unmet integer how many schools do not meet it.
---@field asked integer how many schools were asked.
---@field place integer from 1, by their share; equal shares have one place.

---@class waymark.comparison.plans
---@field n_plans integer schools with a plan.
---@field n_chosen integer of these, schools that chose their priorities.
---@field actions waymark.comparison.actions the schools' own actions; what is proposed is none.
---@field sections waymark.comparison.plan_count[] every section, in the audit's order; last what belongs to none, if there is any.
---@field carried waymark.comparison.carried[] unfinished actions of earlier years, by the years for which they were carried.
---@field reviews_due integer reviews that were due, of all schools.
---@field reviews_held integer how many of those were held.

---@class waymark.comparison.urgent
---@field school waymark.comparison.school where.
---@field kind "gate"|"figure"|"concern" a legal duty that is not met (gate), one that is not met according to a figure (figure), or a concern about pupils.
---@field section waymark.comparison.section where it belongs.
---@field descriptor? waymark.comparison.descriptor of a gate, unless a public document may not name it.
---@field text? string of the others: the figure's title; the audit's words for posts where `descriptor` is not named.
---@field why? string of the others: the audit's reason.
---@field planned boolean the school's plan has an action for it.

---@class waymark.comparison.move
---@field school waymark.comparison.school whose level.
---@field judgement waymark.comparison.column of what.
---@field up boolean it is higher than it was; else it is lower.
---@field from? waymark.level_group the level of the earlier year.
---@field to? waymark.level_group this year's.
---@field from_year? string which year that was: "2025-26"; missing if judgements.csv does not say.
---@field reason_code? string why, as a word of judgements.csv: "staffing".
---@field reason_name? string the same in words.
---@field reason? string why, as the school says; not in public if it names a number or a single post.

---@class waymark.comparison.pairing
---@field judgement waymark.comparison.column what it is about.
---@field taker waymark.comparison.school the school that has it as a priority.
---@field giver? waymark.comparison.school the school that could help.
---@field reason string why these two, or why nobody: sentences.

---@class waymark.comparison.raters
---@field all waymark.comparison.agreement of all respondents on everything.
---@field sections waymark.comparison.agreement[] for each section, in the audit's order.
---@field pairs waymark.comparison.agreement[] for each two respondents.

---@class waymark.comparison.meeting_item
---@field kind "urgent"|"overdue_support"|"fall"|"adopted"|"moderate"|"missing" what is to be decided.
---@field n integer how many matters, actions, falls or levels; of `adopted` and `missing`, schools.
---@field n_schools integer in how many schools.
---@field section? waymark.comparison.section of `adopted`: which.
---@field supporter? string of `overdue_support`: who.
---@field schools waymark.comparison.school[] these schools; none if `by_authority`.

---@class waymark.comparison.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.comparison.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.comparison.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.comparison.level
---@field number integer 1 is the lowest.
---@field id string its id in the audit.
---@field name string as people know it.
---@field meaning? string what it stands for.
---@field fill string the colour of its mark.
---@field ink string the colour of the word on it.
---@field mark? waymark.mark its mark.

---@class waymark.comparison.rating
---@field id string its id in the audit.
---@field name string as people know it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts.
---@field page? string of a finding: the title of the page that it begins.

---@class waymark.comparison.evidence_type
---@field id string its id in the audit.
---@field name string as people know it.
---@field voice boolean it is what people say themselves, or data about outcomes.

---@class waymark.comparison.respondent
---@field id string its id in the audit.
---@field name string as people know it.
---@field the string the name inside a sentence: "the SENCO", "Ofsted".
---@field short? string the name where there is little room.
---@field agreed boolean the value agreed at the meeting.
---@field reviewer boolean the reviewer, who rates alone and whose word counts.

---@class waymark.comparison.scoring
---@field model string `ladder`, `best_fit`, `strand`, `weighted`, `bands` or another.
---@field max_partial integer how many may be partly met.
---@field share integer of best_fit: per cent that must be met.
---@field floor integer of best_fit: per cent that must be met of the levels below.
---@field points? integer[] of weighted: points of a descriptor by level.
---@field bands? integer[] of weighted: per cent of the points that a level needs.
---@field blanks_limit integer per cent that may be unanswered.
---@field na_limit integer per cent that may be not applicable.
---@field gate_cap integer the level that a gate holds a section at.
---@field gate_cap_name? string its name.
---@field overall "none"|"lowest"|"median" how the level of all sections is made.
---@field evidence? waymark.comparison.evidence_rule what evidence a level needs; missing: none.
---@field uncalibrated? string of bands: how far its thresholds can be trusted.
---@field reason_steps? integer of bands: a reviewer this many levels or more from the indicated one must say why.
---@field gap_steps? integer of bands: how many steps count as far apart.
---@field gap_share? integer of bands: a gap on more than this per cent of the statements suggests a visit.

---@class waymark.comparison.plan_rules
---@field areas_min integer how many sections a year's plan usually takes on at least.
---@field areas integer how many it takes on at most.
---@field actions integer how many actions a section has at most.
---@field actions_in_all integer how many a plan has at most; 0: no further limit.
---@field lasts integer for how many half terms a plan lasts.
---@field support waymark.comparison.supporter[] who can support an action.
---@field by_level waymark.comparison.support_by_level[] who supports a section, by its level.

---@class waymark.comparison.section
---@field id string its id in the audit: "voice".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field own_levels? string[] the names of the levels that it can have, if these are not all.
---@field strands waymark.comparison.strand[] in the audit's order.
---@field judgements? waymark.comparison.judgement[] its judgements.
---@field figures? waymark.comparison.figure[] its figures, shown beside the ratings.
---@field limits? waymark.comparison.limit[] of a review: what may limit its level, whatever the ratings.
---@field practice? string[] of a review: prompts about practice.

---@class waymark.comparison.standing
---@field status "assessed"|"not_assessed"|"too_few"|"not_in_focus"|"small_cohort"|"no_statements"|"noted"|"no_notes" whether it could be judged.
---@field status_name string in words what its level is, or why there is none: "to be moderated", "not assessed".
---@field in_focus boolean it belongs to the school's focus of the year.
---@field level? integer the level on record.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field provisional boolean a rating that counts is provisional.
---@field to_be_moderated boolean a rating that counts is to be moderated.
---@field met integer descriptors that are met; -1: none is asked for.
---@field applicable integer descriptors that apply; -1: none is asked for.
---@field rank integer its section's place among the year's priorities; 0: it is none of them.
---@field adopted boolean the school itself chose it as a priority.
---@field change? "not_known"|"new"|"up"|"down"|"same"|"carried"|"not_compared" beside an earlier year, if one was read.
---@field last? waymark.level_group the level of that year.
---@field last_year? string which school year that was: "2025-26".
---@field unexplained boolean it is lower than then, and no reason is given.
---@field carried? waymark.level_group if not in focus: the level that it keeps from that year.

---@class waymark.comparison.level_count
---@field level? integer the level.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field n integer how many schools have it.
---@field to_be_moderated integer at how many of these it is to be moderated.

---@class waymark.comparison.descriptor
---@field id string its id in the audit: "voice.influence.advanced".
---@field number string its strand's: "4.3".
---@field strand_title string its strand's title.
---@field level? integer of a rubric: the level that it describes.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field text? string what it says.
---@field action? string what to do where it is not met.
---@field success? string how one can see that it worked.
---@field owner? string who does it.
---@field support? string who can help.
---@field gate? string why it must be met, if it is a gate.
---@field statutory boolean a gate by law: it cannot wait.
---@field na boolean it may be not applicable.
---@field post? boolean of a statement: it is about one post.
---@field prompt? string of an interview: a follow-up question.
---@field lines? integer of an interview: lines to write on.
---@field see? string[] of an interview: what else it belongs to.
---@field answers waymark.comparison.answer[] one per respondent, in the audit's order.
---@field figures? string[] of a statement: titles of the figures that it rests on.

---@class waymark.comparison.actions
---@field open integer neither done nor stopped.
---@field overdue integer of these, due before today.
---@field due_soon integer of these, due by the end of the next review period.
---@field done integer done.
---@field stopped integer stopped.

---@class waymark.comparison.plan_count
---@field section? waymark.comparison.section of which section; missing: of none.
---@field adopted integer schools that chose it as a priority of the year.
---@field proposed integer schools without a plan of their own for which it is proposed.
---@field open integer neither done nor stopped.
---@field overdue integer of these, due before today.
---@field due_soon integer of these, due by the end of the next review period.
---@field done integer done.
---@field stopped integer stopped.

---@class waymark.comparison.carried
---@field years integer for how many years.
---@field n integer how many unfinished actions.

---@class waymark.comparison.agreement
---@field section? waymark.comparison.section of one section: which.
---@field a? waymark.comparison.respondent of two respondents: one.
---@field b? waymark.comparison.respondent of two respondents: the other.
---@field pairs integer how many pairs of ratings there are of one descriptor at one school.
---@field told boolean these are enough to say more.
---@field exact? integer how many per cent of them are the same.
---@field adjacent? integer how many per cent are at most one step apart.
---@field alpha? string Krippendorff's alpha, ordinal: "0.815".
---@field alpha_word? string what may be concluded from it: "good", "tentative", "low"; or why there is none: "all identical".

---@class waymark.comparison.band
---@field level_name string which level it is.
---@field met integer per cent of the applicable statements that must be met.
---@field met_or_partly integer per cent that must be met or partly met.
---@field not_yet integer per cent that may be not met.
---@field previous? string the level that the last review must have reached, if it must.

---@class waymark.comparison.evidence_rule
---@field dated_from integer from this level on, what is met needs a dated source.
---@field types_from integer from this level on, a section needs several types of evidence.
---@field min_types integer how many.
---@field needs_voice boolean one of them must be what people say themselves.

---@class waymark.comparison.supporter
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.comparison.support_by_level
---@field level_name string which level.
---@field support? string who supports a section at it.
---@field rhythm? string how often.

---@class waymark.comparison.strand
---@field id string its id in the audit: "voice.influence".
---@field number string by its place: "4.3".
---@field title string what it is called.
---@field descriptors waymark.comparison.descriptor[] the lowest level first.

---@class waymark.comparison.judgement
---@field id string its id in the audit.
---@field title string what it is called.
---@field from_figures boolean judged by the reviewer alone, if figures have enough people behind them.
---@field alone boolean the same, since the section has no statements.
---@field base_min integer how many people are enough.

---@class waymark.comparison.figure
---@field id string its id in the audit: "leadership.funding".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what can be given.
---@field lead boolean it comes before the statements.
---@field row? string its row, if it is in a table with others.
---@field column? string its column in that table.

---@class waymark.comparison.limit
---@field title string of the figure.
---@field level? integer the level above which it does not let the section rise.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field is? "no"|"yes" the value with which it does so; missing: it does so while figures do not add up to it.
---@field without? string the title of a figure: once that is yes, there is no limit.

---@class waymark.comparison.answer
---@field respondent? waymark.comparison.respondent who gives it.

---@class waymark.interview_comparison.r All schools of a run: `interview_comparison`.
---@field audit waymark.interview_comparison.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.interview_comparison.file[] all files, with all their rows.
---@field mapping? waymark.interview_comparison.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field n_counted integer how many schools are counted.
---@field schools waymark.interview_comparison.interviewed_school[] all schools, by phase and name.
---@field counts_only boolean there are too many schools, or too many words, to print what was said.
---@field headings waymark.interview_comparison.asked_heading[] the headings of the audit.
---@field follow_ups waymark.interview_comparison.follow_ups all that follows; the items are those of no heading.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.interview_comparison.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.interview_comparison.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.interview_comparison.words what the audit calls things, in lower case.
---@field below? string the audit's word for the state below the first level.
---@field below_mark? waymark.mark the mark of that state.
---@field recheck_months integer for how many months a level is carried over while its section is outside the focus.
---@field suppression waymark.interview_comparison.suppression which numbers are too small for a public document.
---@field levels waymark.interview_comparison.level[] the lowest first.
---@field ratings waymark.interview_comparison.rating[] what an answer can be.
---@field evidence_types waymark.interview_comparison.evidence_type[] what evidence can be.
---@field respondents waymark.interview_comparison.respondent[] who can answer.
---@field scoring waymark.interview_comparison.scoring how levels are made.
---@field plan waymark.interview_comparison.plan_rules how plans are made.

---@class waymark.interview_comparison.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.interview_comparison.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.interview_comparison.interviewed_school
---@field id string its id in schools.csv.
---@field name string its name, with its id if another school has the same.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field why? string why it is not counted: "withheld: CSV012".
---@field generated boolean some of its evidence was made up.

---@class waymark.interview_comparison.asked_heading
---@field section? waymark.interview_comparison.section the heading.
---@field n_asked integer how many schools were asked any of its questions.
---@field n_noted integer in how many of them something was noted.
---@field findings waymark.interview_comparison.finding[] one for each finding of the audit.
---@field questions waymark.interview_comparison.asked_question[] its questions.
---@field follow_ups waymark.interview_comparison.follow_ups what follows from it.

---@class waymark.interview_comparison.follow_ups
---@field open integer neither done nor stopped.
---@field overdue integer of these: due before today.
---@field done integer done.
---@field stopped integer stopped.
---@field items waymark.interview_comparison.follow_up[] by school; empty if r.counts_only.

---@class waymark.interview_comparison.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.interview_comparison.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.interview_comparison.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.interview_comparison.level
---@field number integer 1 is the lowest.
---@field id string its id in the audit.
---@field name string as people know it.
---@field meaning? string what it stands for.
---@field fill string the colour of its mark.
---@field ink string the colour of the word on it.
---@field mark? waymark.mark its mark.

---@class waymark.interview_comparison.rating
---@field id string its id in the audit.
---@field name string as people know it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts.
---@field page? string of a finding: the title of the page that it begins.

---@class waymark.interview_comparison.evidence_type
---@field id string its id in the audit.
---@field name string as people know it.
---@field voice boolean it is what people say themselves, or data about outcomes.

---@class waymark.interview_comparison.respondent
---@field id string its id in the audit.
---@field name string as people know it.
---@field the string the name inside a sentence: "the SENCO", "Ofsted".
---@field short? string the name where there is little room.
---@field agreed boolean the value agreed at the meeting.
---@field reviewer boolean the reviewer, who rates alone and whose word counts.

---@class waymark.interview_comparison.scoring
---@field model string `ladder`, `best_fit`, `strand`, `weighted`, `bands` or another.
---@field max_partial integer how many may be partly met.
---@field share integer of best_fit: per cent that must be met.
---@field floor integer of best_fit: per cent that must be met of the levels below.
---@field points? integer[] of weighted: points of a descriptor by level.
---@field bands? integer[] of weighted: per cent of the points that a level needs.
---@field blanks_limit integer per cent that may be unanswered.
---@field na_limit integer per cent that may be not applicable.
---@field gate_cap integer the level that a gate holds a section at.
---@field gate_cap_name? string its name.
---@field overall "none"|"lowest"|"median" how the level of all sections is made.
---@field evidence? waymark.interview_comparison.evidence_rule what evidence a level needs; missing: none.
---@field uncalibrated? string of bands: how far its thresholds can be trusted.
---@field reason_steps? integer of bands: a reviewer this many levels or more from the indicated one must say why.
---@field gap_steps? integer of bands: how many steps count as far apart.
---@field gap_share? integer of bands: a gap on more than this per cent of the statements suggests a visit.

---@class waymark.interview_comparison.plan_rules
---@field areas_min integer how many sections a year's plan usually takes on at least.
---@field areas integer how many it takes on at most.
---@field actions integer how many actions a section has at most.
---@field actions_in_all integer how many a plan has at most; 0: no further limit.
---@field lasts integer for how many half terms a plan lasts.
---@field support waymark.interview_comparison.supporter[] who can support an action.
---@field by_level waymark.interview_comparison.support_by_level[] who supports a section, by its level.

---@class waymark.interview_comparison.section
---@field id string its id in the audit: "voice".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field own_levels? string[] the names of the levels that it can have, if these are not all.
---@field strands waymark.interview_comparison.strand[] in the audit's order.
---@field judgements? waymark.interview_comparison.judgement[] its judgements.
---@field figures? waymark.interview_comparison.figure[] its figures, shown beside the ratings.
---@field limits? waymark.interview_comparison.limit[] of a review: what may limit its level, whatever the ratings.
---@field practice? string[] of a review: prompts about practice.

---@class waymark.interview_comparison.finding
---@field name? string the finding.
---@field n_schools integer in how many schools it was noted.
---@field n_notes integer in how many notes.

---@class waymark.interview_comparison.asked_question
---@field id string its id in the audit.
---@field number string "1.2".
---@field text string what it asks.
---@field n_asked integer how many schools were asked it.
---@field n_noted integer in how many of them something was noted.
---@field findings waymark.interview_comparison.finding[] one for each finding of the audit.
---@field said waymark.interview_comparison.said[] what was noted, by school and respondent; empty if r.counts_only.

---@class waymark.interview_comparison.follow_up
---@field school? waymark.interview_comparison.interviewed_school whose it is.
---@field question? waymark.interview_comparison.follow_up_question the question that it follows from, if it says one.
---@field text? string what is to be done.
---@field owner? string who does it.
---@field due? string by when, as it is printed.
---@field status "not_started"|"on_track"|"behind"|"done"|"stopped" how far it has got.
---@field status_name string the same in words.
---@field overdue boolean it should have been done by now.
---@field carried integer in how many years it was carried over, this one included.

---@class waymark.interview_comparison.band
---@field level_name string which level it is.
---@field met integer per cent of the applicable statements that must be met.
---@field met_or_partly integer per cent that must be met or partly met.
---@field not_yet integer per cent that may be not met.
---@field previous? string the level that the last review must have reached, if it must.

---@class waymark.interview_comparison.evidence_rule
---@field dated_from integer from this level on, what is met needs a dated source.
---@field types_from integer from this level on, a section needs several types of evidence.
---@field min_types integer how many.
---@field needs_voice boolean one of them must be what people say themselves.

---@class waymark.interview_comparison.supporter
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.interview_comparison.support_by_level
---@field level_name string which level.
---@field support? string who supports a section at it.
---@field rhythm? string how often.

---@class waymark.interview_comparison.strand
---@field id string its id in the audit: "voice.influence".
---@field number string by its place: "4.3".
---@field title string what it is called.
---@field descriptors waymark.interview_comparison.descriptor[] the lowest level first.

---@class waymark.interview_comparison.judgement
---@field id string its id in the audit.
---@field title string what it is called.
---@field from_figures boolean judged by the reviewer alone, if figures have enough people behind them.
---@field alone boolean the same, since the section has no statements.
---@field base_min integer how many people are enough.

---@class waymark.interview_comparison.figure
---@field id string its id in the audit: "leadership.funding".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what can be given.
---@field lead boolean it comes before the statements.
---@field row? string its row, if it is in a table with others.
---@field column? string its column in that table.

---@class waymark.interview_comparison.limit
---@field title string of the figure.
---@field level? integer the level above which it does not let the section rise.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field is? "no"|"yes" the value with which it does so; missing: it does so while figures do not add up to it.
---@field without? string the title of a figure: once that is yes, there is no limit.

---@class waymark.interview_comparison.said
---@field school? waymark.interview_comparison.interviewed_school whose school.
---@field respondent? waymark.interview_comparison.respondent who said it.
---@field finding? string the finding, if one was noted.
---@field text? string what was said.

---@class waymark.interview_comparison.follow_up_question
---@field number string "1.2".
---@field text string what it asks.
---@field id string its id in the audit.

---@class waymark.interview_comparison.descriptor
---@field id string its id in the audit: "voice.influence.advanced".
---@field number string its strand's: "4.3".
---@field strand_title string its strand's title.
---@field level? integer of a rubric: the level that it describes.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field text? string what it says.
---@field action? string what to do where it is not met.
---@field success? string how one can see that it worked.
---@field owner? string who does it.
---@field support? string who can help.
---@field gate? string why it must be met, if it is a gate.
---@field statutory boolean a gate by law: it cannot wait.
---@field na boolean it may be not applicable.
---@field post? boolean of a statement: it is about one post.
---@field prompt? string of an interview: a follow-up question.
---@field lines? integer of an interview: lines to write on.
---@field see? string[] of an interview: what else it belongs to.
---@field answers waymark.interview_comparison.answer[] one per respondent, in the audit's order.
---@field figures? string[] of a statement: titles of the figures that it rests on.

---@class waymark.interview_comparison.answer
---@field respondent? waymark.interview_comparison.respondent who gives it.

---@class waymark.indicators_comparison.r All schools of a run: `indicators_comparison`.
---@field audit waymark.indicators_comparison.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.indicators_comparison.file[] all files, with all their rows.
---@field mapping? waymark.indicators_comparison.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field n_counted integer how many schools are counted.
---@field sums_only boolean there are too many schools for a row of each.
---@field schools waymark.indicators_comparison.figures_school[] all schools, by phase and name.
---@field strip waymark.indicators_comparison.figure_together[] the few figures at the top of the page.
---@field sections waymark.indicators_comparison.section_together[] in the audit's order.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.indicators_comparison.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.indicators_comparison.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.indicators_comparison.words what the audit calls things, in lower case.
---@field periods integer how many periods are shown side by side, at most.
---@field suppression waymark.indicators_comparison.suppression which numbers are too small for a public document.
---@field groups waymark.indicators_comparison.figure_group[] whom figures are compared with.

---@class waymark.indicators_comparison.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.indicators_comparison.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.indicators_comparison.figures_school
---@field id string its id in schools.csv.
---@field name string its name, with its id if another school has the same.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field why? string why it is not counted: "withheld: CSV012".
---@field generated boolean some of its evidence was made up.

---@class waymark.indicators_comparison.figure_together
---@field id string its id in the audit: "need.roll".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what it is.
---@field points boolean it is a difference of two per cents, in points.
---@field about? string what it says, and where it comes from.
---@field derive? "none"|"share"|"ratio"|"difference"|"sum" how it is worked out, if it is.
---@field parts string[] titles of the figures that it is worked out from.
---@field less string[] of a sum: titles of those that are taken from it.
---@field both string[] titles of the two figures of which it counts those in both.
---@field whole? string the title of the figure that it is part of.
---@field things boolean it counts things, not people.
---@field better? "unsaid"|"higher"|"lower" which way is better, if it is said.
---@field combine "sum"|"ratio"|"weighted"|"plain"|"both"|"none" how those of all schools become one.
---@field strip boolean it is among the few at the top of the page.
---@field values waymark.indicators_comparison.school_figure[] one for each of r.schools, in their order; empty if r.sums_only.
---@field n_given integer how many schools have it.
---@field total? waymark.indicators_comparison.figure_sum of all schools, added.
---@field ratio? waymark.indicators_comparison.figure_sum all numerators by all denominators.
---@field weighted? waymark.indicators_comparison.figure_sum the mean in which schools count by their size.
---@field plain? waymark.indicators_comparison.figure_sum the mean in which every school counts the same.
---@field where? waymark.indicators_comparison.figure_where in how many schools it is above or below another.
---@field words? string all that in sentences; missing if some of it may not be printed.

---@class waymark.indicators_comparison.section_together
---@field id string its id in the audit: "need".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field figures waymark.indicators_comparison.figure_together[] in the audit's order.

---@class waymark.indicators_comparison.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.indicators_comparison.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.indicators_comparison.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.indicators_comparison.figure_group
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.indicators_comparison.school_figure
---@field period? string the time that it is about, as written.
---@field value? string as it is printed, "c" if it may not be; or why there is no number.
---@field number? string the same as a plain number, if it is one that may be printed.
---@field base? string of how many.
---@field given boolean there is a value.
---@field hidden boolean it may not be printed, since it is about too few people or would tell of some.

---@class waymark.indicators_comparison.figure_sum
---@field value string as it is printed, "c" if it may not be.
---@field number? string the same as a plain number, if it may be printed.
---@field n integer how many schools it is made of.
---@field left_out integer how many have the figure but no base or weight, and are left out.
---@field hidden boolean it may not be printed, since it would tell of some school's few.

---@class waymark.indicators_comparison.figure_where
---@field n integer how many schools are on that side.
---@field of integer of how many.
---@field words? string in a sentence.

---@class waymark.survey_comparison.r All schools of a run: `survey_comparison`.
---@field audit waymark.survey_comparison.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.survey_comparison.file[] all files, with all their rows.
---@field mapping? waymark.survey_comparison.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field n_counted integer how many schools are counted.
---@field schools waymark.survey_comparison.surveyed_school[] all schools, by phase and name.
---@field rows boolean there are few enough schools for a row each.
---@field wave? string the latest wave of most schools.
---@field n_other_waves integer how many schools have another.
---@field all waymark.survey_comparison.survey_mean all answers.
---@field domain_titles string[] the domains of the audit.
---@field domains waymark.survey_comparison.survey_mean[] one for each domain of the audit.
---@field items waymark.survey_comparison.survey_mean[] one for each item of the audit.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.survey_comparison.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.survey_comparison.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.survey_comparison.words what the audit calls things, in lower case.
---@field scale? waymark.survey_comparison.survey_option[] the answers, the most positive first.
---@field totals? waymark.survey_comparison.survey_total[] answers that a table may give together.
---@field items? waymark.survey_comparison.survey_item[] all items, in order.
---@field base_min? integer with fewer answers, only how many there are is shown.
---@field flag? integer per cent not positive from which an item is named; 0: none is.
---@field change? integer points from which a change is named.
---@field public? "items"|"domains" what a public document shows.
---@field domains waymark.survey_comparison.survey_domain_audit[] its sections.
---@field groups waymark.survey_comparison.survey_group[] groups that are counted apart.
---@field suppression waymark.survey_comparison.survey_suppression which numbers are too small for a public document.

---@class waymark.survey_comparison.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.survey_comparison.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.survey_comparison.surveyed_school
---@field id string its id in schools.csv.
---@field name string its name, with its id if another school has the same.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field why? string why it is not counted: "withheld: SRV002".
---@field generated boolean some of its evidence was made up.
---@field wave? string its latest wave.
---@field answered? integer how many answered.
---@field shares string[] the positive share in each domain, without the sign; "": none.

---@class waymark.survey_comparison.survey_mean
---@field n_schools integer how many schools it is of.
---@field n_left_out integer schools that are left out: too few answered, or no base is given.
---@field weighted? string the positive share of all answers, without the sign.
---@field plain? string the mean of the schools' shares.
---@field lowest? string the lowest share of a school.
---@field highest? string the highest.

---@class waymark.survey_comparison.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.survey_comparison.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.survey_comparison.survey_option
---@field id string its id in the audit.
---@field name string as people know it.
---@field side "positive"|"neutral"|"negative"|"left_out" what it counts as.

---@class waymark.survey_comparison.survey_total
---@field id string its id in the audit.
---@field name string as people know it.
---@field of string[] the ids of the answers that it has.

---@class waymark.survey_comparison.survey_item
---@field id string its id in the audit.
---@field number string its number in the survey.
---@field title string a few words for charts.
---@field text string as people are asked it.
---@field ask? string what governors may ask where it is named.
---@field reversed boolean to agree is not good: its answers are turned.

---@class waymark.survey_comparison.survey_domain_audit
---@field id string its id in the audit.
---@field number string from its position.
---@field title string its title.
---@field question? string what stands below the title.

---@class waymark.survey_comparison.survey_group
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.survey_comparison.survey_suppression
---@field below integer counts from 1 to below this are not shown exactly.
---@field base integer of fewer people than this nothing is shown.

---@class waymark.plan_comparison.r All schools of a run: `plan_comparison`.
---@field audit waymark.plan_comparison.entries_audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.plan_comparison.file[] all files, with all their rows.
---@field mapping? waymark.plan_comparison.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field n_counted integer how many schools are counted.
---@field schools waymark.plan_comparison.entries_school[] all schools, by phase and name.
---@field counts_only boolean there are too many schools for a row each.
---@field hides boolean some count is hidden.
---@field below integer counts from 1 to below this are hidden, if any are.
---@field base integer so are shares and zeros of fewer than this.
---@field restricted boolean the entries are about single pupils.
---@field sections waymark.plan_comparison.entries_of_section[] the sections of the audit.
---@field matrix? waymark.plan_comparison.crosstab sections by schools: each cell's word is a state, or it was left empty.
---@field states? waymark.plan_comparison.crosstab sections by states, over all schools.
---@field who? waymark.plan_comparison.crosstab who says so by states, over all schools.
---@field pairs waymark.plan_comparison.entry_pair[] who could show what to whom.
---@field ideas waymark.plan_comparison.entries_ideas[] ideas by votes: of all sessions, then of each host of several.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.plan_comparison.entries_audit
---@field id? string its id.
---@field kind? "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version? string its version.
---@field title? string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language? string its language: "en-GB".
---@field file? string the file's name.
---@field sha256? string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related? waymark.plan_comparison.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words? waymark.plan_comparison.words what the audit calls things, in lower case.
---@field columns? waymark.plan_comparison.entry_column[] what the columns of entries.csv are called.
---@field pair? boolean who could show a section to whom is named.
---@field states? waymark.plan_comparison.entry_state[] what a state may be, in the audit's order.
---@field groups? waymark.plan_comparison.entry_group[] what a group may be.
---@field numbers? waymark.plan_comparison.entry_number[] the columns of numbers.
---@field criteria? waymark.plan_comparison.criterion[] what votes are given for.
---@field sections? waymark.plan_comparison.entry_section[] its sections.
---@field matrix_over? "none"|"school"|"group"|"period" what the columns of a matrix are.
---@field review? "none"|"weekly"|"monthly"|"half_termly"|"termly"|"yearly" how often it is renewed.
---@field blank? string what an empty cell of a matrix is called.
---@field centre? string who is in the middle of the rings.
---@field restricted? boolean its entries are about single pupils.
---@field landscape? boolean its page is wider than high.
---@field links_shown? boolean its links are drawn.
---@field due_soon? integer within how many days something is due soon.

---@class waymark.plan_comparison.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.plan_comparison.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.plan_comparison.entries_school
---@field id string its id in schools.csv.
---@field name string its name, with its id if another school has the same.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase, if it can be read.
---@field why? string why it is not counted: "withheld: CSV012".
---@field generated boolean some of its evidence was made up.
---@field n integer how many entries it has.
---@field done integer how many are done.
---@field late integer how many are behind, or past their day.
---@field overdue integer how many are past their day.
---@field no_owner integer how many have no owner.
---@field shown integer in how many sections something is there.
---@field period? string the last period.

---@class waymark.plan_comparison.entries_of_section
---@field section? waymark.plan_comparison.entry_section the section.
---@field n integer how many entries it has in all schools.
---@field late integer how many of them are behind, or past their day.
---@field shown integer in how many schools it is there.

---@class waymark.plan_comparison.crosstab
---@field id? string which table it is, where there are several.
---@field title? string the same for people.
---@field columns waymark.plan_comparison.crosstab_column[] what is counted from left to right.
---@field rows waymark.plan_comparison.crosstab_row[] what is counted from top to bottom.
---@field totals? waymark.plan_comparison.crosstab_row a row with the sum of each column; its own total is the sum of all.

---@class waymark.plan_comparison.entry_pair
---@field section? waymark.plan_comparison.entry_section what one could show the other.
---@field giver? waymark.plan_comparison.entries_school where it is strongest.
---@field taker? waymark.plan_comparison.entries_school where it is said not to be there.

---@class waymark.plan_comparison.entries_ideas
---@field host? string whose sessions they are; absent: everybody's.
---@field n_sessions integer how many sessions had ideas.
---@field voters integer the voters of each session, added up.
---@field cast integer votes that count.
---@field possible integer votes that the voters had; 0: without a limit.
---@field rankings waymark.plan_comparison.entries_ranking[] all votes together, then by criterion.

---@class waymark.plan_comparison.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.plan_comparison.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.plan_comparison.entry_column
---@field id string the contract's name: "owner".
---@field name string what the audit calls it: "executive".
---@field asked boolean people are asked to fill it in.

---@class waymark.plan_comparison.entry_state
---@field id string its id in the audit.
---@field name string the audit's word for it.
---@field meaning "open"|"active"|"late"|"planned"|"present"|"absent"|"done"|"stopped" what it means, whatever it is called.
---@field mark? integer of a matrix: 2 strong, 1 there, 0 not there.

---@class waymark.plan_comparison.entry_group
---@field id string its id in the audit.
---@field name string the audit's word for it.
---@field due? waymark.date the day by which its entries are due.

---@class waymark.plan_comparison.entry_number
---@field id string its id in the audit, the column's name.
---@field title string what it is called.
---@field type "count"|"number"|"money"|"percent" what sort of number it is.

---@class waymark.plan_comparison.criterion
---@field id string its id in the audit.
---@field name string the audit's word for it.

---@class waymark.plan_comparison.entry_section
---@field id string its id in the audit.
---@field title string its title.
---@field number string its number, from its position.
---@field question? string what is asked in it.
---@field group? waymark.plan_comparison.entry_group the group that all of it belongs to.
---@field starts string[] how each text begins: one of these.
---@field ideas boolean its entries are voted on.
---@field least integer how many entries it needs at least.
---@field most? integer how many it may have at most.
---@field expects? integer how many rows are expected in a period and group.
---@field age_min? integer for children from this age, in months.
---@field age_max? integer up to this age, in months.

---@class waymark.plan_comparison.crosstab_column
---@field id? string what the column counts: "one_step".
---@field name? string the same for people.

---@class waymark.plan_comparison.crosstab_row
---@field id? string what the row counts: the id of a section or an outcome, say.
---@field name? string the same for people.
---@field cells waymark.plan_comparison.crosstab_cell[] one for each column.
---@field total? waymark.plan_comparison.crosstab_cell the sum of the row.

---@class waymark.plan_comparison.entries_ranking
---@field id string of the criterion; "all": of all together.
---@field name string for people.
---@field ideas waymark.plan_comparison.entries_idea[] all ideas, by rank.

---@class waymark.plan_comparison.crosstab_cell
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "12.5".
---@field hidden boolean the count is not shown, since it is small or would give a small one away.
---@field share_hidden boolean the share is not shown, for the same reason.
---@field word? string words that replace the count.
---@field level? integer a level that replaces the count.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field cells? waymark.place[] the cells of the evidence that were counted.

---@class waymark.plan_comparison.entries_idea
---@field text string the idea.
---@field group? waymark.plan_comparison.entry_group its group, if it has the same in all sessions.
---@field sessions integer in how many sessions it could be voted on.
---@field votes integer its votes.
---@field rank integer equal votes have equal ranks, and the next rank is skipped.
---@field tied boolean another has as many votes.
---@field shown boolean it is among the first, or ties with the last of them.

---@class waymark.rubric_comparison.r All schools of a run: `rubric_comparison`.
---@field audit waymark.rubric_comparison.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.rubric_comparison.file[] all files, with all their rows.
---@field mapping? waymark.rubric_comparison.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field n_schools integer how many schools the run has.
---@field n_made integer how many of them have documents.
---@field run_files waymark.rubric_comparison.set_file[] what is about all schools.
---@field files waymark.rubric_comparison.set_file[] what is in the folders of schools.
---@field schools waymark.rubric_comparison.set_school[] each school; empty if there are too many for a page.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.rubric_comparison.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.rubric_comparison.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.rubric_comparison.words what the audit calls things, in lower case.
---@field below? string the audit's word for the state below the first level.
---@field below_mark? waymark.mark the mark of that state.
---@field recheck_months integer for how many months a level is carried over while its section is outside the focus.
---@field suppression waymark.rubric_comparison.suppression which numbers are too small for a public document.
---@field levels waymark.rubric_comparison.level[] the lowest first.
---@field ratings waymark.rubric_comparison.rating[] what an answer can be.
---@field evidence_types waymark.rubric_comparison.evidence_type[] what evidence can be.
---@field respondents waymark.rubric_comparison.respondent[] who can answer.
---@field scoring waymark.rubric_comparison.scoring how levels are made.
---@field plan waymark.rubric_comparison.plan_rules how plans are made.

---@class waymark.rubric_comparison.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.rubric_comparison.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.rubric_comparison.set_file
---@field name string "report.pdf".
---@field what string what it is.
---@field path? string of one about all schools: where a link finds it.
---@field n integer how many schools have it.

---@class waymark.rubric_comparison.set_school
---@field id string its id.
---@field name string its name.
---@field name_lang? string the language of its name, if it is another one.
---@field path? string where a link finds its first document, if it has one.
---@field status? string what became of it: "made"; nothing in public.

---@class waymark.rubric_comparison.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.rubric_comparison.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.rubric_comparison.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.rubric_comparison.level
---@field number integer 1 is the lowest.
---@field id string its id in the audit.
---@field name string as people know it.
---@field meaning? string what it stands for.
---@field fill string the colour of its mark.
---@field ink string the colour of the word on it.
---@field mark? waymark.mark its mark.

---@class waymark.rubric_comparison.rating
---@field id string its id in the audit.
---@field name string as people know it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts.
---@field page? string of a finding: the title of the page that it begins.

---@class waymark.rubric_comparison.evidence_type
---@field id string its id in the audit.
---@field name string as people know it.
---@field voice boolean it is what people say themselves, or data about outcomes.

---@class waymark.rubric_comparison.respondent
---@field id string its id in the audit.
---@field name string as people know it.
---@field the string the name inside a sentence: "the SENCO", "Ofsted".
---@field short? string the name where there is little room.
---@field agreed boolean the value agreed at the meeting.
---@field reviewer boolean the reviewer, who rates alone and whose word counts.

---@class waymark.rubric_comparison.scoring
---@field model string `ladder`, `best_fit`, `strand`, `weighted`, `bands` or another.
---@field max_partial integer how many may be partly met.
---@field share integer of best_fit: per cent that must be met.
---@field floor integer of best_fit: per cent that must be met of the levels below.
---@field points? integer[] of weighted: points of a descriptor by level.
---@field bands? integer[] of weighted: per cent of the points that a level needs.
---@field blanks_limit integer per cent that may be unanswered.
---@field na_limit integer per cent that may be not applicable.
---@field gate_cap integer the level that a gate holds a section at.
---@field gate_cap_name? string its name.
---@field overall "none"|"lowest"|"median" how the level of all sections is made.
---@field evidence? waymark.rubric_comparison.evidence_rule what evidence a level needs; missing: none.
---@field uncalibrated? string of bands: how far its thresholds can be trusted.
---@field reason_steps? integer of bands: a reviewer this many levels or more from the indicated one must say why.
---@field gap_steps? integer of bands: how many steps count as far apart.
---@field gap_share? integer of bands: a gap on more than this per cent of the statements suggests a visit.

---@class waymark.rubric_comparison.plan_rules
---@field areas_min integer how many sections a year's plan usually takes on at least.
---@field areas integer how many it takes on at most.
---@field actions integer how many actions a section has at most.
---@field actions_in_all integer how many a plan has at most; 0: no further limit.
---@field lasts integer for how many half terms a plan lasts.
---@field support waymark.rubric_comparison.supporter[] who can support an action.
---@field by_level waymark.rubric_comparison.support_by_level[] who supports a section, by its level.

---@class waymark.rubric_comparison.band
---@field level_name string which level it is.
---@field met integer per cent of the applicable statements that must be met.
---@field met_or_partly integer per cent that must be met or partly met.
---@field not_yet integer per cent that may be not met.
---@field previous? string the level that the last review must have reached, if it must.

---@class waymark.rubric_comparison.evidence_rule
---@field dated_from integer from this level on, what is met needs a dated source.
---@field types_from integer from this level on, a section needs several types of evidence.
---@field min_types integer how many.
---@field needs_voice boolean one of them must be what people say themselves.

---@class waymark.rubric_comparison.supporter
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.rubric_comparison.support_by_level
---@field level_name string which level.
---@field support? string who supports a section at it.
---@field rhythm? string how often.

---@class waymark.feedback.r One school beside all schools of a run: `feedback`.
---@field audit waymark.feedback.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.feedback.file[] all files, with all their rows.
---@field mapping? waymark.feedback.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field school waymark.feedback.named_school whom the document is for.
---@field n_of_phase integer how many schools of its phase the run has.
---@field n_assessed integer how many of these have a level.
---@field last_year? string the last school year that was read, if any: "2025-26".
---@field lines waymark.feedback.line[] one for each judgement, in the audit's order.
---@field visits waymark.feedback.visit[] priorities with which another school could help.
---@field asked waymark.feedback.asked[] what other schools may ask this one about.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.feedback.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.feedback.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.feedback.words what the audit calls things, in lower case.
---@field below? string the audit's word for the state below the first level.
---@field below_mark? waymark.mark the mark of that state.
---@field recheck_months integer for how many months a level is carried over while its section is outside the focus.
---@field suppression waymark.feedback.suppression which numbers are too small for a public document.
---@field levels waymark.feedback.level[] the lowest first.
---@field ratings waymark.feedback.rating[] what an answer can be.
---@field evidence_types waymark.feedback.evidence_type[] what evidence can be.
---@field respondents waymark.feedback.respondent[] who can answer.
---@field scoring waymark.feedback.scoring how levels are made.
---@field plan waymark.feedback.plan_rules how plans are made.

---@class waymark.feedback.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.feedback.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.feedback.named_school
---@field id string its id in schools.csv.
---@field name string its name; with its id where another school has the same.
---@field name_lang? string the language of the name, if schools.csv says one: "cy".
---@field phase? "nursery"|"primary"|"middle"|"secondary"|"all-through"|"special"|"alternative-provision"|"16-plus"|"trust"|"authority"|"session" its phase.

---@class waymark.feedback.line
---@field judgement waymark.feedback.column of what.
---@field own waymark.feedback.standing the school's own level.
---@field told boolean the counts are given: five schools of the phase or more are assessed, and the school could not work out a single one's level.
---@field counts waymark.feedback.phase_count[] schools by level, the lowest first.
---@field n_assessed integer schools of the phase that have a level; 0 if not told.
---@field to_be_moderated integer at how many of these it is to be moderated; 0 if not told.

---@class waymark.feedback.visit
---@field judgement waymark.feedback.column the priority.
---@field school waymark.feedback.named_school who could help.

---@class waymark.feedback.asked
---@field judgement waymark.feedback.column about what.
---@field n integer how many schools; none is named.

---@class waymark.feedback.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.feedback.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.feedback.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.feedback.level
---@field number integer 1 is the lowest.
---@field id string its id in the audit.
---@field name string as people know it.
---@field meaning? string what it stands for.
---@field fill string the colour of its mark.
---@field ink string the colour of the word on it.
---@field mark? waymark.mark its mark.

---@class waymark.feedback.rating
---@field id string its id in the audit.
---@field name string as people know it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts.
---@field page? string of a finding: the title of the page that it begins.

---@class waymark.feedback.evidence_type
---@field id string its id in the audit.
---@field name string as people know it.
---@field voice boolean it is what people say themselves, or data about outcomes.

---@class waymark.feedback.respondent
---@field id string its id in the audit.
---@field name string as people know it.
---@field the string the name inside a sentence: "the SENCO", "Ofsted".
---@field short? string the name where there is little room.
---@field agreed boolean the value agreed at the meeting.
---@field reviewer boolean the reviewer, who rates alone and whose word counts.

---@class waymark.feedback.scoring
---@field model string `ladder`, `best_fit`, `strand`, `weighted`, `bands` or another.
---@field max_partial integer how many may be partly met.
---@field share integer of best_fit: per cent that must be met.
---@field floor integer of best_fit: per cent that must be met of the levels below.
---@field points? integer[] of weighted: points of a descriptor by level.
---@field bands? integer[] of weighted: per cent of the points that a level needs.
---@field blanks_limit integer per cent that may be unanswered.
---@field na_limit integer per cent that may be not applicable.
---@field gate_cap integer the level that a gate holds a section at.
---@field gate_cap_name? string its name.
---@field overall "none"|"lowest"|"median" how the level of all sections is made.
---@field evidence? waymark.feedback.evidence_rule what evidence a level needs; missing: none.
---@field uncalibrated? string of bands: how far its thresholds can be trusted.
---@field reason_steps? integer of bands: a reviewer this many levels or more from the indicated one must say why.
---@field gap_steps? integer of bands: how many steps count as far apart.
---@field gap_share? integer of bands: a gap on more than this per cent of the statements suggests a visit.

---@class waymark.feedback.plan_rules
---@field areas_min integer how many sections a year's plan usually takes on at least.
---@field areas integer how many it takes on at most.
---@field actions integer how many actions a section has at most.
---@field actions_in_all integer how many a plan has at most; 0: no further limit.
---@field lasts integer for how many half terms a plan lasts.
---@field support waymark.feedback.supporter[] who can support an action.
---@field by_level waymark.feedback.support_by_level[] who supports a section, by its level.

---@class waymark.feedback.column
---@field id string its id in the audit; of a rubric its section's.
---@field title string what it is called.
---@field number string its section's.
---@field section waymark.feedback.section where it belongs.

---@class waymark.feedback.standing
---@field status "assessed"|"not_assessed"|"too_few"|"not_in_focus"|"small_cohort"|"no_statements"|"noted"|"no_notes" whether it could be judged.
---@field status_name string in words what its level is, or why there is none: "to be moderated", "not assessed".
---@field in_focus boolean it belongs to the school's focus of the year.
---@field level? integer the level on record.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field provisional boolean a rating that counts is provisional.
---@field to_be_moderated boolean a rating that counts is to be moderated.
---@field met integer descriptors that are met; -1: none is asked for.
---@field applicable integer descriptors that apply; -1: none is asked for.
---@field rank integer its section's place among the year's priorities; 0: it is none of them.
---@field adopted boolean the school itself chose it as a priority.
---@field change? "not_known"|"new"|"up"|"down"|"same"|"carried"|"not_compared" beside an earlier year, if one was read.
---@field last? waymark.level_group the level of that year.
---@field last_year? string which school year that was: "2025-26".
---@field unexplained boolean it is lower than then, and no reason is given.
---@field carried? waymark.level_group if not in focus: the level that it keeps from that year.

---@class waymark.feedback.phase_count
---@field level? integer the level.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field n integer how many schools of the phase have it.
---@field own boolean the school itself is one of them.

---@class waymark.feedback.band
---@field level_name string which level it is.
---@field met integer per cent of the applicable statements that must be met.
---@field met_or_partly integer per cent that must be met or partly met.
---@field not_yet integer per cent that may be not met.
---@field previous? string the level that the last review must have reached, if it must.

---@class waymark.feedback.evidence_rule
---@field dated_from integer from this level on, what is met needs a dated source.
---@field types_from integer from this level on, a section needs several types of evidence.
---@field min_types integer how many.
---@field needs_voice boolean one of them must be what people say themselves.

---@class waymark.feedback.supporter
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.feedback.support_by_level
---@field level_name string which level.
---@field support? string who supports a section at it.
---@field rhythm? string how often.

---@class waymark.feedback.section
---@field id string its id in the audit: "voice".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field own_levels? string[] the names of the levels that it can have, if these are not all.
---@field strands waymark.feedback.strand[] in the audit's order.
---@field judgements? waymark.feedback.judgement[] its judgements.
---@field figures? waymark.feedback.figure[] its figures, shown beside the ratings.
---@field limits? waymark.feedback.limit[] of a review: what may limit its level, whatever the ratings.
---@field practice? string[] of a review: prompts about practice.

---@class waymark.feedback.strand
---@field id string its id in the audit: "voice.influence".
---@field number string by its place: "4.3".
---@field title string what it is called.
---@field descriptors waymark.feedback.descriptor[] the lowest level first.

---@class waymark.feedback.judgement
---@field id string its id in the audit.
---@field title string what it is called.
---@field from_figures boolean judged by the reviewer alone, if figures have enough people behind them.
---@field alone boolean the same, since the section has no statements.
---@field base_min integer how many people are enough.

---@class waymark.feedback.figure
---@field id string its id in the audit: "leadership.funding".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what can be given.
---@field lead boolean it comes before the statements.
---@field row? string its row, if it is in a table with others.
---@field column? string its column in that table.

---@class waymark.feedback.limit
---@field title string of the figure.
---@field level? integer the level above which it does not let the section rise.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field is? "no"|"yes" the value with which it does so; missing: it does so while figures do not add up to it.
---@field without? string the title of a figure: once that is yes, there is no limit.

---@class waymark.feedback.descriptor
---@field id string its id in the audit: "voice.influence.advanced".
---@field number string its strand's: "4.3".
---@field strand_title string its strand's title.
---@field level? integer of a rubric: the level that it describes.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field text? string what it says.
---@field action? string what to do where it is not met.
---@field success? string how one can see that it worked.
---@field owner? string who does it.
---@field support? string who can help.
---@field gate? string why it must be met, if it is a gate.
---@field statutory boolean a gate by law: it cannot wait.
---@field na boolean it may be not applicable.
---@field post? boolean of a statement: it is about one post.
---@field prompt? string of an interview: a follow-up question.
---@field lines? integer of an interview: lines to write on.
---@field see? string[] of an interview: what else it belongs to.
---@field answers waymark.feedback.answer[] one per respondent, in the audit's order.
---@field figures? string[] of a statement: titles of the figures that it rests on.

---@class waymark.feedback.answer
---@field respondent? waymark.feedback.respondent who gives it.

---@class waymark.support.r All schools of a run, one part: `support`.
---@field audit waymark.support.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.support.file[] all files, with all their rows.
---@field mapping? waymark.support.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field supporter_id string an id of the audit's `plan.support`.
---@field supporter string its name.
---@field actions waymark.support.supported_action[] all that it backs: overdue ones, then open ones, then those that are done or stopped; each by due date, then by school.
---@field n_overdue integer how many are overdue.
---@field n_open integer how many others are neither done nor stopped.
---@field n_ended integer how many are done or stopped.
---@field n_with integer how many schools have one of them.
---@field n_proposed integer how many no school has adopted yet.
---@field n_without_plan integer schools whose plan is not known.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.support.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.support.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.support.words what the audit calls things, in lower case.
---@field below? string the audit's word for the state below the first level.
---@field below_mark? waymark.mark the mark of that state.
---@field recheck_months integer for how many months a level is carried over while its section is outside the focus.
---@field suppression waymark.support.suppression which numbers are too small for a public document.
---@field levels waymark.support.level[] the lowest first.
---@field ratings waymark.support.rating[] what an answer can be.
---@field evidence_types waymark.support.evidence_type[] what evidence can be.
---@field respondents waymark.support.respondent[] who can answer.
---@field scoring waymark.support.scoring how levels are made.
---@field plan waymark.support.plan_rules how plans are made.

---@class waymark.support.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.support.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.support.supported_action
---@field school_id string whose action it is.
---@field school string the school's name, with its id if another school has the same.
---@field school_lang? string the language of the name, if schools.csv says one: "cy".
---@field section? waymark.support.section what it is for, if it is for one section.
---@field ended boolean it is done or stopped.
---@field id? string its id in the school's plan.
---@field text? string what is to be done.
---@field owner? string who does it.
---@field success? string how it shows that it worked.
---@field note? string the school's note.
---@field was_for? string what it is for, if the audit no longer has that: the title it had.
---@field start? string when it starts, as it is printed.
---@field due? string by when it is to be done, as it is printed; "now" if it cannot wait.
---@field due_on? waymark.date the same as a day, if it is known.
---@field status "not_started"|"on_track"|"behind"|"done"|"stopped" how far it has got.
---@field status_name string the same in words.
---@field overdue boolean it should have been done by now, and is neither done nor stopped.
---@field urgent boolean it is about something that cannot wait.
---@field own boolean the school has adopted it; else it is only proposed.
---@field carried integer in how many years it was carried over, this one included.

---@class waymark.support.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.support.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.support.suppression
---@field below integer counts from 1 to below this are hidden.
---@field base integer shares of fewer than this are hidden.

---@class waymark.support.level
---@field number integer 1 is the lowest.
---@field id string its id in the audit.
---@field name string as people know it.
---@field meaning? string what it stands for.
---@field fill string the colour of its mark.
---@field ink string the colour of the word on it.
---@field mark? waymark.mark its mark.

---@class waymark.support.rating
---@field id string its id in the audit.
---@field name string as people know it.
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived"|"not_answered"|"not_in_focus"|"noted"|"hidden" how it counts.
---@field page? string of a finding: the title of the page that it begins.

---@class waymark.support.evidence_type
---@field id string its id in the audit.
---@field name string as people know it.
---@field voice boolean it is what people say themselves, or data about outcomes.

---@class waymark.support.respondent
---@field id string its id in the audit.
---@field name string as people know it.
---@field the string the name inside a sentence: "the SENCO", "Ofsted".
---@field short? string the name where there is little room.
---@field agreed boolean the value agreed at the meeting.
---@field reviewer boolean the reviewer, who rates alone and whose word counts.

---@class waymark.support.scoring
---@field model string `ladder`, `best_fit`, `strand`, `weighted`, `bands` or another.
---@field max_partial integer how many may be partly met.
---@field share integer of best_fit: per cent that must be met.
---@field floor integer of best_fit: per cent that must be met of the levels below.
---@field points? integer[] of weighted: points of a descriptor by level.
---@field bands? integer[] of weighted: per cent of the points that a level needs.
---@field blanks_limit integer per cent that may be unanswered.
---@field na_limit integer per cent that may be not applicable.
---@field gate_cap integer the level that a gate holds a section at.
---@field gate_cap_name? string its name.
---@field overall "none"|"lowest"|"median" how the level of all sections is made.
---@field evidence? waymark.support.evidence_rule what evidence a level needs; missing: none.
---@field uncalibrated? string of bands: how far its thresholds can be trusted.
---@field reason_steps? integer of bands: a reviewer this many levels or more from the indicated one must say why.
---@field gap_steps? integer of bands: how many steps count as far apart.
---@field gap_share? integer of bands: a gap on more than this per cent of the statements suggests a visit.

---@class waymark.support.plan_rules
---@field areas_min integer how many sections a year's plan usually takes on at least.
---@field areas integer how many it takes on at most.
---@field actions integer how many actions a section has at most.
---@field actions_in_all integer how many a plan has at most; 0: no further limit.
---@field lasts integer for how many half terms a plan lasts.
---@field support waymark.support.supporter[] who can support an action.
---@field by_level waymark.support.support_by_level[] who supports a section, by its level.

---@class waymark.support.section
---@field id string its id in the audit: "voice".
---@field number string by its place: "4".
---@field title string what it is called.
---@field question? string what it asks.
---@field own_levels? string[] the names of the levels that it can have, if these are not all.
---@field strands waymark.support.strand[] in the audit's order.
---@field judgements? waymark.support.judgement[] its judgements.
---@field figures? waymark.support.figure[] its figures, shown beside the ratings.
---@field limits? waymark.support.limit[] of a review: what may limit its level, whatever the ratings.
---@field practice? string[] of a review: prompts about practice.

---@class waymark.support.band
---@field level_name string which level it is.
---@field met integer per cent of the applicable statements that must be met.
---@field met_or_partly integer per cent that must be met or partly met.
---@field not_yet integer per cent that may be not met.
---@field previous? string the level that the last review must have reached, if it must.

---@class waymark.support.evidence_rule
---@field dated_from integer from this level on, what is met needs a dated source.
---@field types_from integer from this level on, a section needs several types of evidence.
---@field min_types integer how many.
---@field needs_voice boolean one of them must be what people say themselves.

---@class waymark.support.supporter
---@field id string its id in the audit.
---@field name string as people know it.

---@class waymark.support.support_by_level
---@field level_name string which level.
---@field support? string who supports a section at it.
---@field rhythm? string how often.

---@class waymark.support.strand
---@field id string its id in the audit: "voice.influence".
---@field number string by its place: "4.3".
---@field title string what it is called.
---@field descriptors waymark.support.descriptor[] the lowest level first.

---@class waymark.support.judgement
---@field id string its id in the audit.
---@field title string what it is called.
---@field from_figures boolean judged by the reviewer alone, if figures have enough people behind them.
---@field alone boolean the same, since the section has no statements.
---@field base_min integer how many people are enough.

---@class waymark.support.figure
---@field id string its id in the audit: "leadership.funding".
---@field title string what it is called.
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" what can be given.
---@field lead boolean it comes before the statements.
---@field row? string its row, if it is in a table with others.
---@field column? string its column in that table.

---@class waymark.support.limit
---@field title string of the figure.
---@field level? integer the level above which it does not let the section rise.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field is? "no"|"yes" the value with which it does so; missing: it does so while figures do not add up to it.
---@field without? string the title of a figure: once that is yes, there is no limit.

---@class waymark.support.descriptor
---@field id string its id in the audit: "voice.influence.advanced".
---@field number string its strand's: "4.3".
---@field strand_title string its strand's title.
---@field level? integer of a rubric: the level that it describes.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field text? string what it says.
---@field action? string what to do where it is not met.
---@field success? string how one can see that it worked.
---@field owner? string who does it.
---@field support? string who can help.
---@field gate? string why it must be met, if it is a gate.
---@field statutory boolean a gate by law: it cannot wait.
---@field na boolean it may be not applicable.
---@field post? boolean of a statement: it is about one post.
---@field prompt? string of an interview: a follow-up question.
---@field lines? integer of an interview: lines to write on.
---@field see? string[] of an interview: what else it belongs to.
---@field answers waymark.support.answer[] one per respondent, in the audit's order.
---@field figures? string[] of a statement: titles of the figures that it rests on.

---@class waymark.support.answer
---@field respondent? waymark.support.respondent who gives it.

---@class waymark.learning.r All schools of a run: `learning`.
---@field audit waymark.learning.audit The audit.
---@field year string the school year of the report: "2026-27".
---@field date? waymark.date the day of the report.
---@field profile string whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every page and among the file's keywords, whatever the template does.
---@field generated boolean rows of some schools say that they were made up.
---@field tight integer how often the document has been too long for its pages.
---@field n_schools integer how many schools the run has.
---@field inputs waymark.learning.file[] all files, with all their rows.
---@field mapping? waymark.learning.mapping the mapping by which files were read, if there is one.
---@field program_version string of Waymark.
---@field n_counted integer how many schools have files that are counted.
---@field cases waymark.learning.crosstab_cell all cases that were opened; the base is the pupils on roll, if every school gives them.
---@field median_days? integer school days from trigger to meeting.
---@field median_hidden boolean there are too few cases to show it.
---@field groups waymark.learning.crosstab[] a row per line, with one column; with a total if each case is in one row only.
---@field rates waymark.learning.rate[] beside each rate that the audit names, that of these schools.
---@field last? waymark.learning.learning_year the same of the earlier year, as its own sheet has it.
---@field last_year? string the earlier school year, if one was given: "2025-26".
---@field last_date? waymark.date up to when it was counted.
---@field same_schools boolean the same schools are counted in both years.
---@field other_version boolean the earlier year is of another major version of the audit, so it is not shown.
---@field other_rule boolean the earlier year hid small numbers by another rule, so it is not shown.
---@field made_up boolean rows of the earlier year were made up and this year's were not, so it is not shown.
---@field large_print boolean no text is below 16 pt: a table then has room for fewer columns.

---@class waymark.learning.audit
---@field id string its id.
---@field kind "rubric"|"statements"|"interview"|"case"|"indicators"|"survey"|"plan"|"workshop"|"matrix" its kind.
---@field version string its version.
---@field title string its title.
---@field subtitle? string the line below the title.
---@field notice? string what every document must say.
---@field formats? string whom to ask for a document in another format.
---@field source? string what it goes back to, with its year.
---@field audience? string for whom it is.
---@field language string its language: "en-GB".
---@field file string the file's name.
---@field sha256 string SHA-256 of the file's bytes.
---@field classification? string the text at the foot of each page.
---@field retention? string for how long a document is kept.
---@field related waymark.learning.related[] other audits that belong with this one.
---@field set? string what these and the audit make together.
---@field words waymark.learning.words what the audit calls things, in lower case.
---@field asks waymark.learning.case_asks what it asks about besides its fields.
---@field trigger string what days are counted from, inside a sentence.
---@field meeting string where a case is decided, inside a sentence.
---@field meeting_target integer school days from trigger to meeting.
---@field review_weeks integer school weeks from meeting to review, at most.
---@field suppression waymark.learning.suppression which numbers of the learning sheet are hidden.
---@field sign_offs string[] who signs a case's file.
---@field answers waymark.learning.answer[] the possible answers.
---@field sen_statuses string[] the words for them.
---@field codes? waymark.learning.codes the words for where and when an event was, and of what kind.
---@field outcomes waymark.learning.outcome[] the possible outcomes of a case.
---@field triggers waymark.learning.trigger[] what asks for a conversation.
---@field questions waymark.learning.learning_question[] what the learning sheet asks.
---@field editions waymark.learning.edition[] the guidance or law that the questions follow, the earliest first.

---@class waymark.learning.file
---@field name string the file's name.
---@field letter? string the letter that stands for it before a line, if a table has several files.
---@field sha256? string a checksum of its rows; not in public documents, where it could confirm a guess at a hidden number.
---@field rows integer how many rows of this school it has; of the calendar, how many apply to the school.

---@class waymark.learning.mapping
---@field file string its file's name.
---@field sha256 string SHA-256 of the file's bytes.

---@class waymark.learning.crosstab_cell
---@field count? integer how many.
---@field base? integer of how many.
---@field share? string in per cent, without the sign: "12.5".
---@field hidden boolean the count is not shown, since it is small or would give a small one away.
---@field share_hidden boolean the share is not shown, for the same reason.
---@field word? string words that replace the count.
---@field level? integer a level that replaces the count.
---@field level_name? string Its name.
---@field mark? waymark.mark Its mark.
---@field cells? waymark.place[] the cells of the evidence that were counted.

---@class waymark.learning.crosstab
---@field id? string which table it is, where there are several.
---@field title? string the same for people.
---@field columns waymark.learning.crosstab_column[] what is counted from left to right.
---@field rows waymark.learning.crosstab_row[] what is counted from top to bottom.
---@field totals? waymark.learning.crosstab_row a row with the sum of each column; its own total is the sum of all.

---@class waymark.learning.rate
---@field name string what it counts, and for how many pupils.
---@field published? waymark.learning.published what is published.
---@field count? integer how many there are here.
---@field hidden boolean that number is hidden.
---@field own? string their rate, in the unit of the published one.

---@class waymark.learning.learning_year
---@field n_counted integer how many schools have files that are counted.
---@field cases waymark.learning.crosstab_cell all cases that were opened; the base is the pupils on roll, if every school gives them.
---@field median_days? integer school days from trigger to meeting.
---@field median_hidden boolean there are too few cases to show it.
---@field groups waymark.learning.crosstab[] a row per line, with one column; with a total if each case is in one row only.
---@field rates waymark.learning.rate[] beside each rate that the audit names, that of these schools.

---@class waymark.learning.related
---@field audit string the id of the other audit.
---@field why string what it adds.
---@field title? string its title, if it is installed.
---@field audience? string for whom it is.

---@class waymark.learning.words
---@field section? string one part of the audit.
---@field sections? string the plural of that.
---@field strand? string the audit's word for a strand.
---@field strands? string the plural of that.
---@field descriptor? string one thing that is rated or answered.
---@field descriptors? string the plural of that.
---@field respondent? string of a survey: who answers it.
---@field respondents? string the plural of that.
---@field posts? string what others are told instead of an action about one post.

---@class waymark.learning.case_asks
---@field triggers boolean what opens a case.
---@field declared boolean whether it was declared.
---@field events boolean suspensions and exclusions.
---@field board boolean what the governing board must do.
---@field permanent boolean what comes after a permanent exclusion.
---@field meeting boolean a meeting.
---@field outcome boolean an outcome.
---@field review boolean a review.
---@field sen_status boolean a SEN status.
---@field looked_after boolean whether the pupil is looked after.
---@field social_worker boolean whether the pupil has a social worker.
---@field voice boolean the pupil's own voice.
---@field gates boolean what must be answered.

---@class waymark.learning.suppression
---@field internal boolean the learning sheet is only for the trust, and hides nothing.
---@field below integer counts below this, other than 0, are not shown.
---@field base integer of fewer cases than this only their number is shown.

---@class waymark.learning.answer
---@field name string the audit's word for it.
---@field state "yes"|"partly"|"no"|"not_known"|"not_applicable"|"not_answered" what it says.

---@class waymark.learning.codes
---@field place string[] where.
---@field time string[] when.
---@field type string[] of what kind.

---@class waymark.learning.outcome
---@field id string its id in the audit.
---@field name string the audit's word for it.

---@class waymark.learning.trigger
---@field id string its id in the audit.
---@field name string what it is called.
---@field is_local boolean it belongs to the trust and is not one of the usual ones.

---@class waymark.learning.learning_question
---@field text string the question.
---@field group? "half_terms"|"quarters"|"quality"|"days"|"outcomes"|"other"|"sen_status"|"place"|"time"|"type" asked only if these lines are shown.
---@field line? string of these, asked only if this line does not count all cases.

---@class waymark.learning.edition
---@field name string the guidance or law, as a sentence names it.
---@field from? waymark.date the first day of decisions that follow it; the first edition has none.

---@class waymark.learning.crosstab_column
---@field id? string what the column counts: "one_step".
---@field name? string the same for people.

---@class waymark.learning.crosstab_row
---@field id? string what the row counts: the id of a section or an outcome, say.
---@field name? string the same for people.
---@field cells waymark.learning.crosstab_cell[] one for each column.
---@field total? waymark.learning.crosstab_cell the sum of the row.

---@class waymark.learning.published
---@field figure "suspensions"|"suspended_pupils"|"permanent_exclusions" what is counted.
---@field value string the rate, as it is published.
---@field unit "per_100_pupils"|"per_1000_pupils"|"per_10000_pupils" for how many pupils on roll.
---@field of string which schools it is about.
---@field year string the school year that it is about: "2023-24".
---@field source string who published it, and where.
