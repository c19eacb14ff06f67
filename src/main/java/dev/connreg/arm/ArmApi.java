package dev.connreg.arm;

import com.azure.core.annotation.BodyParam;
import com.azure.core.annotation.Delete;
import com.azure.core.annotation.Get;
import com.azure.core.annotation.HeaderParam;
import com.azure.core.annotation.Headers;
import com.azure.core.annotation.Host;
import com.azure.core.annotation.HostParam;
import com.azure.core.annotation.Patch;
import com.azure.core.annotation.PathParam;
import com.azure.core.annotation.Post;
import com.azure.core.annotation.Put;
import com.azure.core.annotation.QueryParam;
import com.azure.core.annotation.ServiceInterface;
import com.azure.core.annotation.UnexpectedResponseExceptionType;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;

/** Implemented by the SDK. Paths are taken as they are, as callers have encoded them; a whole URL is a path too. */
@Host("{endpoint}")
@ServiceInterface(name = "ResourceManager")
interface ArmApi {

    @Get("{path}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> get(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            Context context);

    @Get("{url}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> getNext(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "url", encoded = true) String url,
            Context context);

    @Put("{path}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> put(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @HeaderParam("Content-Type") String contentType,
            @BodyParam("application/json") BinaryData body,
            Context context);

    @Patch("{path}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> patch(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @HeaderParam("Content-Type") String contentType,
            @BodyParam("application/json") BinaryData body,
            Context context);

    @Post("{path}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> post(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            @HeaderParam("Content-Type") String contentType,
            @BodyParam("application/json") BinaryData body,
            Context context);

    @Post("{path}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> postNothing(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            Context context);

    @Delete("{path}")
    @Headers("Accept: application/json")
    @UnexpectedResponseExceptionType(HttpResponseException.class)
    Response<BinaryData> delete(
            @HostParam("endpoint") String endpoint,
            @PathParam(value = "path", encoded = true) String path,
            @QueryParam("api-version") String apiVersion,
            Context context);
}
