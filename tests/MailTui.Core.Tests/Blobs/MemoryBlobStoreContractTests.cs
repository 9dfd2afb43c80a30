using MailTui.Core.Blobs;
using MailTui.Testing.Blobs;

namespace MailTui.Core.Tests.Blobs;

public sealed class MemoryBlobStoreContractTests : BlobStoreContract
{
    protected override Task<IBlobStore> CreateAsync() => Task.FromResult<IBlobStore>(new MemoryBlobStore());
}
