// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/run_paths.h"

#include "gui/details/field_list.h"
#include "gui/details/path_field.h"
#include "gui/text/shown_text.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool exists(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

/// The checkpoint itself, or what savers derive from its name: "a.ckpt-1000.index", "a.ckpt.meta".
bool checkpointExists(const QString &path)
{
    if (exists(path))
        return true;
    constexpr int most = 100'000;
    const QFileInfo info(path);
    QDirIterator files(info.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (int i = 0; i < most && files.hasNext(); ++i) {
        files.next();
        const QString file = files.fileName();
        const qsizetype length = info.fileName().size();
        if (file.size() > length && file.startsWith(info.fileName()) && u"-."_s.contains(file[length]))
            return true;
    }
    return false;
}

} // namespace

RunPaths::RunPaths(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 16, 0, 0);
    layout->setSpacing(4);
    //: A product name: the directory for its event files
    m_tensorboard = addField(tr("TensorBoard"), tr("Open the TensorBoard directory"),
                             tr("Copy the path of the TensorBoard directory"));
    //: The file that a training program saves its state in
    m_checkpoint =
        addField(tr("Checkpoint"), tr("Open the folder of the checkpoint"), tr("Copy the path of the checkpoint"));
    //: The directory with what happened during a run: its state, its log
    m_record = addField(tr("Record"), tr("Open the record"), tr("Copy the path of the record"));
    m_total = new FieldList(this);
    layout->addWidget(m_total);
    connect(m_total, &FieldList::copied, this, &RunPaths::copied);
}

void RunPaths::setDiskUse(const std::optional<RunDiskUse> &use)
{
    const auto part = [&](qint64 RunDiskUse::*bytes) { return use ? std::optional((*use).*bytes) : std::nullopt; };
    m_tensorboard->setSize(part(&RunDiskUse::tensorboard));
    m_checkpoint->setSize(part(&RunDiskUse::checkpoints));
    m_record->setSize(part(&RunDiskUse::record));
    if (!use)
        return m_total->setFields({});
    FieldContent total{.key = u"disk-use"_s, .label = tr("Size on disk"), .shown = sizeText(use->total())};
    total.whole = total.shown;
    if (use->worktree > 0)
        //: Below the size of a run on the disk; %1 is a size
        total.remark = tr("with %1 for its working tree").arg(sizeText(use->worktree));
    m_total->setFields({total});
}

PathField *RunPaths::addField(const QString &label, const QString &openLabel, const QString &copyLabel)
{
    auto *field = new PathField(label, openLabel, copyLabel, this);
    layout()->addWidget(field);
    connect(field, &PathField::copied, this, &RunPaths::copied);
    connect(field, &PathField::folderRequested, this, &RunPaths::folderRequested);
    return field;
}

void RunPaths::setRun(const QString &runsDirectory, const QString &name)
{
    const bool hasFiles = !runsDirectory.isEmpty() && isRelativePath(name);
    setVisible(hasFiles);
    if (!hasFiles) {
        m_existence.drop();
        return;
    }
    const RunFiles files(runsDirectory);
    const QString tensorboard = files.tensorboardPath(name);
    const QString checkpoint = files.checkpointPath(name);
    const QString record = files.recordPath(name);
    m_tensorboard->setPath(tensorboard, tensorboard);
    m_checkpoint->setPath(checkpoint, QFileInfo(checkpoint).path());
    m_record->setPath(record, record);
    const auto look = [tensorboard, checkpoint, record] {
        return std::array{exists(tensorboard), checkpointExists(checkpoint), exists(record)};
    };
    m_existence.ask(look, [this](const std::array<bool, 3> &there) {
        const auto state = [](bool isThere) { return isThere ? PathField::State::There : PathField::State::Missing; };
        m_tensorboard->setState(state(there[0]));
        m_checkpoint->setState(state(there[1]));
        m_record->setState(state(there[2]));
    });
}

QWidgetList RunPaths::focusWidgets() const
{
    return m_tensorboard->focusWidgets() + m_checkpoint->focusWidgets() + m_record->focusWidgets()
           + m_total->focusWidgets();
}

} // namespace runs
