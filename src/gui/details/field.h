// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/text/text_block.h"

class QGridLayout;

namespace runs {

class CopyButton;
class ElidedLabel;

/// What a Field shows.
struct FieldContent
{
    enum class Form {
        Heading, ///< without a label, large
        Bare,    ///< without a label
        Line,    ///< the label beside it
        Block    ///< the label above it, on paper, of fixed pitch
    };

    QString key;   ///< by which it is found again
    QString label; ///< for the screen reader only, where the form has none
    Form form = Form::Line;
    QString whole; ///< what is copied
    QString shown;
    QString remark; ///< below it; may be empty
    QString toolTip;
    QString copyLabel;    ///< "Copy command"; empty: there is nothing to copy
    bool isMuted = false; ///< stands for something that is not there
    bool isFixedPitch = false;
    bool startsGroup = false;

    bool operator==(const FieldContent &) const = default;
};

/// A value with its label, selectable, and with a button that copies it. Only what differs from what is shown already
/// is touched.
class Field : public QWidget
{
    Q_OBJECT

public:
    explicit Field(const FieldContent &content, QWidget *parent = nullptr);

    /// Of the same form as the first one.
    void setContent(const FieldContent &content);
    const FieldContent &content() const { return m_content; }

    /// The width that the label needs, when it stands beside the value.
    int labelHint() const;
    void setLabelWidth(int width);

    void clearSelection();

    /// In the order of the Tab key.
    QWidgetList focusWidgets() const;

Q_SIGNALS:
    void copied(const QString &label);

private:
    void arrange();
    void apply();
    void makeRemark();

    FieldContent m_content;
    QGridLayout *m_layout;
    ElidedLabel *m_label;
    TextBlock *m_value;
    TextBlock *m_remark = nullptr; ///< made when there is something to remark
    CopyButton *m_copy;
};

} // namespace runs
