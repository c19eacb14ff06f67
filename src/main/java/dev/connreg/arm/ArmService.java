package dev.connreg.arm;

import com.azure.core.annotation.BodyParam;
import com.azure.core.annotation.Delete;
import com.azure.core.annotation.ExpectedResponses;
import com.azure.core.annotation.Get;
import com.azure.core.annotation.HeaderParam;
import com.azure.core.annotation.Host;
import com.azure.core.annotation.HostParam;
import com.azure.core.annotation.Patch;
import com.azure.core.annotation.PathParam;
import com.azure.core.annotation.Post;
import com.azure.core.annotation.Put;
import com.azure.core.annotation.QueryParam;
import com.azure.core.annotation.ServiceInterface;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Azure Resource Manager, written as the SDK's generated clients are, but for any resource: no typed package for
 * Microsoft.KubernetesConfiguration can be had, and typed models drop what they do not know.
 */
@Host("{endpoint}")
@ServiceInterface(name = "ArmResources")
interface ArmService {

    String JSON = "application/json";

    @Get("{path}")
    @ExpectedResponses({200})
    Response<BinaryData> get(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @QueryParam("$filter") @Nullable String filter,
            @HeaderParam("Accept") String accept,
            Context context);

    @Get("{link}")
    @ExpectedResponses({200})
    Response<BinaryData> next(
            @PathParam(value = "link", encoded = true) String link,
            @HostParam("endpoint") String endpoint,
            @HeaderParam("Accept") String accept,
            Context context);

    @Put("{path}")
    @ExpectedResponses({200, 201, 202})
    Response<BinaryData> put(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @BodyParam(JSON) BinaryData body,
            @HeaderParam("Accept") String accept,
            Context context);

    @Patch("{path}")
    @ExpectedResponses({200, 201, 202})
    Response<BinaryData> patch(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @BodyParam(JSON) BinaryData body,
            @HeaderParam("Accept") String accept,
            Context context);

    @Delete("{path}")
    @ExpectedResponses({200, 202, 204})
    Response<BinaryData> delete(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @QueryParam("forceDelete") @Nullable String forceDelete,
            @HeaderParam("Accept") String accept,
            Context context);

    @Post("{path}")
    @ExpectedResponses({200, 201, 202, 204})
    Response<BinaryData> post(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @BodyParam(JSON) @Nullable BinaryData body,
            @HeaderParam("Accept") String accept,
            Context context);
}
