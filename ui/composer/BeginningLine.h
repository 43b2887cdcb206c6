// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay::ui {

class ElidedLabel;

/// Says above the prompt that what is sent goes on with an earlier conversation, and lets one drop it.
class BeginningLine final : public QWidget {
    Q_OBJECT
public:
    explicit BeginningLine(QWidget *parent = nullptr);

    /// Empty: there is none, and the line goes.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dropped();

private:
    ElidedLabel *m_text;
};

} // namespace assay::ui
