using MailTui.Core.Index;

namespace MailTui.Presentation.Looks;

/// <summary>Rows of the list that a query finds look so; of several rules the first counts.</summary>
public sealed record RowRule(MailboxQuery Query, Look Look);
