namespace MailTui.Core.Index;

/// <summary>How an arrival stands to a date.</summary>
public enum DateRelation
{
    /// <summary>Before the date's first moment.</summary>
    Before,

    /// <summary>At the date's first moment or later.</summary>
    After,

    /// <summary>Within the date: the day, month or year.</summary>
    On,
}
