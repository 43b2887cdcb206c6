// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/StepLimits.h"

#include "ui/panes/ElidedLabel.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<std::chrono::milliseconds> limitIn(const QDoubleSpinBox *field)
{
    const std::chrono::milliseconds limit(qRound64(field->value() * 1000));
    return limit.count() > 0 ? std::optional(limit) : std::nullopt;
}

} // namespace

StepLimits::StepLimits(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

QDoubleSpinBox *StepLimits::makeField(const QString &name, const std::optional<std::chrono::milliseconds> &limit)
{
    auto *field = new QDoubleSpinBox(m_content);
    field->setRange(0, 3600);
    field->setDecimals(1);
    field->setSuffix(tr(" s"));
    field->setSpecialValueText(tr("no limit"));
    field->setAccessibleName(name);
    field->setValue(limit ? static_cast<double>(limit->count()) / 1000 : 0);
    field->setMinimumHeight(field->sizeHint().height());
    connect(field, &QDoubleSpinBox::valueChanged, this, &StepLimits::changed);
    return field;
}

void StepLimits::setSteps(const QList<core::Route> &routes, const QList<core::HopLimits> &limits)
{
    delete m_content;
    m_routes = routes;
    m_rows.clear();
    m_content = new QWidget(this);
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int line = 0;
    if (!routes.isEmpty()) {
        grid->addWidget(new QLabel(tr("First token within"), m_content), line, 0);
        grid->addWidget(new QLabel(tr("Whole answer within"), m_content), line++, 1);
    }
    for (qsizetype i = 0; i < routes.size(); ++i) {
        const QString route = routes.at(i).model.isEmpty() ? tr("Its own route") : routes.at(i).toString();
        auto *name = new ElidedLabel(m_content);
        name->setText(u"%1. %2"_s.arg(i + 1).arg(route));
        name->setSecondary(true);
        grid->addWidget(name, line++, 0, 1, 2);
        const core::HopLimits &each = limits.at(i);
        const Row row{makeField(tr("First token within: %1").arg(route), each.firstToken),
                      makeField(tr("Whole answer within: %1").arg(route), each.total)};
        grid->addWidget(row.firstToken, line, 0);
        grid->addWidget(row.total, line++, 1);
        m_rows.append(row);
    }
    layout()->addWidget(m_content);
}

QList<core::HopLimits> StepLimits::limits() const
{
    QList<core::HopLimits> out;
    for (const Row &row : m_rows) {
        out.append({limitIn(row.firstToken), limitIn(row.total)});
    }
    return out;
}

} // namespace assay::ui
