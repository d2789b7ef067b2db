-- What the documents of a survey say, as sentences.

local b = include("blocks")

local say = {}

function say.page_title(title, wave)
	return wave and title .. ", " .. wave or title
end

function say.n(base_text)
	return "N\u{A0}" .. base_text
end

function say.part(share)
	return share .. "%"
end

-- "Strongly agree 82.5%, Agree 15.0%": what a bar shows.
function say.parts(names)
	return table.concat(names, ", ")
end

function say.row_alt(title, parts, base_text)
	return title .. ": " .. (parts ~= "" and parts or "no answers shown") .. " (N " .. base_text .. ")."
end

function say.items_title(words)
	return "Answers to each " .. words.descriptor
end

function say.domains_title(words)
	return b.capital(words.sections)
end

function say.positive_alt(title, share)
	return title .. ": " .. share .. " of the answers are positive."
end

function say.since(wave)
	return "What moved since " .. wave
end

function say.ask_title()
	return "What to ask"
end

-- "8.3% did not give a positive answer."
function say.rest(share)
	return share .. "% of the answers are not positive."
end

function say.groups_title()
	return "Positive answers by group"
end

function say.groups_table(words)
	return "The share of positive answers to each " .. words.descriptor .. ", a column for each group"
end

function say.items_table(words)
	return "A row for each " .. words.descriptor .. " with the share of each answer and how many answered"
end

-- How shares are made, which answers are left out, when little is shown.
function say.method(left_out, base_min)
	local sentences = b.some("Shares are of those who answered each question (N), so N differs from line to line.",
		#left_out > 0 and "Not in the base: " .. b.join(left_out, " and ") .. ".",
		"With fewer than " .. b.count(base_min, "answer", "answers") .. " only their number is shown.")

	return b.sentences(sentences)
end

function say.bounds(below)
	return "Where 1 to " .. below - 1 .. " people gave an answer, it stands together with its neighbour, and a bound stands "
		.. "for the number."
end

-- items: list of { title, "fewer than 5 of 120" }
function say.bounded(items)
	return "Answers that are not positive: " .. b.join(b.map(items, function (item)
		return "“" .. item[1]:gsub("%.$", "") .. "” " .. item[2]
	end), " and ") .. "."
end

-- Of an item whose answers all stand together: "over 95% positive".
function say.positive_bound(words)
	return words .. " positive"
end

function say.small_groups()
	return "c: confidential, because few people are in a group or gave an answer. N: too few answered to tell more."
end

function say.turned()
	return "Turned: to agree with this is not good, so its answers count the other way round."
end

function say.domains_only()
	return "This document shows no single question."
end

function say.no_bases(words)
	return "How many " .. words.respondents .. " answered is not given: without a base nobody can tell how many people a "
		.. "share stands for."
end

function say.answered_by(least, most, words)
	if not least then
		return ""
	end
	return least == most and "N\u{A0}" .. b.thousands(least) or "N\u{A0}" .. b.thousands(least) .. "–" .. b.thousands(most)
end

-- ---- the form ----

function say.form_how(words)
	return "Tick one box in each line. Do not write your name: nobody is told what a single " .. words.respondent .. " answered."
end

function say.form_pass()
	return "Pass over what you cannot or would rather not answer."
end

function say.form_table(words)
	return "One row for each " .. words.descriptor .. ", with a box for each answer"
end

function say.form_group()
	return "I belong to"
end

-- ---- all schools ----

function say.all_title(title, wave)
	return say.page_title(title .. ": all schools", wave)
end

function say.counted(n, n_left, least)
	local text = b.capital(b.count(n, "school is", "schools are")) .. " counted"

	return text .. (n_left > 0 and "; " .. n_left .. " left out, where fewer than " .. least
		.. " answered or no base is given." or ".")
end

-- all: the means of all answers
function say.all_lead(all)
	if not all.weighted then
		return "No school can be counted."
	end
	return all.weighted .. "% of all answers are positive; the mean of the schools' shares is " .. all.plain .. "%, from "
		.. all.lowest .. "% to " .. all.highest .. "%."
end

function say.both_means()
	return "Both means stand beside each other: of all answers together, where each answer counts once, and of the schools' "
		.. "own shares, "
		.. "where each school counts once."
end

function say.schools_table(words)
	return "A row for each school with its answers and the share that is positive in each " .. words.section
end

function say.means_table(words)
	return "A row for each " .. words.descriptor .. " with the share of positive answers of all schools in two ways"
end

function say.other_waves(n)
	return b.count(n, "school asked", "schools asked") .. " in another wave; each school's latest counts."
end

return say
