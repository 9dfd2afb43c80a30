namespace MailTui.Core.Export;

/// <summary>What can be done about a place that takes no export.</summary>
public enum ExportProblem
{
    /// <summary>The disk is full or broken, or another export is writing there.</summary>
    Unusable = 0,

    /// <summary>There is no folder to create it in.</summary>
    Missing,

    /// <summary>Its owner or its mode does not let us write.</summary>
    NotPermitted,

    /// <summary>Something else is there, which is never overwritten.</summary>
    Occupied,
}
