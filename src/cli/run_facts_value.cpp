// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/run_facts.h"

#include "cli/run_status_text.h"
#include "core/verification/verification_file.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Value number(qint64 value)
{
    return {Number{QString::number(value)}};
}

/// The status as `runs status` has it, and what else is recorded of how it ran.
Value outcomeOf(const RunRecord &record)
{
    Mapping value = statusFields(record.status);
    if (!record.state)
        return {value};
    if (const auto &end = record.state->end) {
        value.emplace_back(u"cpu-time"_s, Value{Number{QString::number(end->cpuTime, 'f', 3)}});
        value.emplace_back(u"peak-memory"_s, number(end->peakMemory));
    }
    value.emplace_back(u"directory"_s, Value{record.state->start.directory});
    if (!record.state->start.worktree.isEmpty())
        value.emplace_back(u"worktree"_s, Value{record.state->start.worktree});
    return {value};
}

} // namespace

Value valueOf(const RunFacts &facts, const RunFiles &files)
{
    Sequence pieces;
    for (const RunPiece &piece : facts.pieces) {
        pieces.push_back({Mapping{{u"path"_s, {files.absolutePath(piece)}},
                                  {u"category"_s, {piece.category}},
                                  {u"files"_s, number(piece.survey.files)},
                                  {u"bytes"_s, number(piece.survey.bytes)}}});
    }
    Sequence sessions;
    for (const TmuxSession &session : facts.sessions) {
        sessions.push_back({Mapping{
            {u"name"_s, {session.name}}, {u"ended"_s, {session.hasEnded}}, {u"attach"_s, {attachText(session)}}}});
    }
    Sequence lines;
    for (const QString &line : facts.reproduction)
        lines.push_back({line});
    Mapping value{{u"name"_s, {facts.run.name}}, {u"entry"_s, {facts.run.fields}}};
    if (!facts.subject.isEmpty())
        value.emplace_back(u"subject"_s, Value{facts.subject});
    value.emplace_back(u"outcome"_s, outcomeOf(facts.record));
    if (facts.verification)
        value.emplace_back(u"verification"_s, Value{verificationFields(*facts.verification)});
    value.emplace_back(u"files"_s, Value{pieces});
    value.emplace_back(u"sessions"_s, Value{sessions});
    value.emplace_back(u"environment"_s, facts.environment ? Value{facts.environment->sections} : Value{});
    value.emplace_back(u"reproduction"_s, Value{lines});
    return {value};
}

} // namespace runs
