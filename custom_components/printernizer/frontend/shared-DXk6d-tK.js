var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}};function r({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var i=globalThis,a=i.ShadowRoot&&(i.ShadyCSS===void 0||i.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,o=Symbol(),s=/* @__PURE__ */ new WeakMap,c=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==o)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(a&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=s.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&s.set(t,e))}return e}toString(){return this.cssText}},l=e=>new c(typeof e==`string`?e:e+``,void 0,o),u=(e,...t)=>new c(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,o),d=(e,t)=>{if(a)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=i.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},f=a?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return l(t)})(e):e,{is:p,defineProperty:m,getOwnPropertyDescriptor:ee,getOwnPropertyNames:te,getOwnPropertySymbols:ne,getPrototypeOf:re}=Object,ie=globalThis,ae=ie.trustedTypes,oe=ae?ae.emptyScript:``,se=ie.reactiveElementPolyfillSupport,h=(e,t)=>e,ce={toAttribute(e,t){switch(t){case Boolean:e=e?oe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},le=(e,t)=>!p(e,t),ue={attribute:!0,type:String,converter:ce,reflect:!1,useDefault:!1,hasChanged:le};Symbol.metadata??=Symbol(`metadata`),ie.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ue){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&m(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ee(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ue}static _$Ei(){if(this.hasOwnProperty(h(`elementProperties`)))return;let e=re(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(h(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h(`properties`))){let e=this.properties,t=[...te(e),...ne(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(f(e))}else e!==void 0&&t.push(f(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return d(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?ce:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?ce:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??le)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};g.elementStyles=[],g.shadowRootOptions={mode:`open`},g[h(`elementProperties`)]=/* @__PURE__ */ new Map,g[h(`finalized`)]=/* @__PURE__ */ new Map,se?.({ReactiveElement:g}),(ie.reactiveElementVersions??=[]).push(`2.1.2`);var de=globalThis,fe=e=>e,pe=de.trustedTypes,me=pe?pe.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,he=`$lit$`,_=`lit$${Math.random().toFixed(9).slice(2)}$`,ge=`?`+_,_e=`<${ge}>`,v=document,y=()=>v.createComment(``),b=e=>e===null||typeof e!=`object`&&typeof e!=`function`,ve=Array.isArray,ye=e=>ve(e)||typeof e?.[Symbol.iterator]==`function`,be=`[ 	
\f\r]`,x=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,xe=/-->/g,Se=/>/g,S=RegExp(`>|${be}(?:([^\\s"'>=/]+)(${be}*=${be}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ce=/'/g,we=/"/g,Te=/^(?:script|style|textarea|title)$/i,C=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),w=Symbol.for(`lit-noChange`),T=Symbol.for(`lit-nothing`),Ee=/* @__PURE__ */ new WeakMap,E=v.createTreeWalker(v,129);function De(e,t){if(!ve(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return me===void 0?t:me.createHTML(t)}var Oe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=x;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===x?c[1]===`!--`?o=xe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=S):(Te.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=S):o=Se:o===S?c[0]===`>`?(o=i??x,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?S:c[3]===`"`?we:Ce):o===we||o===Ce?o=S:o===xe||o===Se?o=x:(o=S,i=void 0);let d=o===S&&e[t+1].startsWith(`/>`)?` `:``;a+=o===x?n+_e:l>=0?(r.push(s),n.slice(0,l)+he+n.slice(l)+_+d):n+_+(l===-2?t:d)}return[De(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},ke=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Oe(t,n);if(this.el=e.createElement(l,r),E.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=E.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(he)){let t=u[o++],n=i.getAttribute(e).split(_),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Me:r[1]===`?`?Ne:r[1]===`@`?Pe:O}),i.removeAttribute(e)}else e.startsWith(_)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Te.test(i.tagName)){let e=i.textContent.split(_),t=e.length-1;if(t>0){i.textContent=pe?pe.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],y()),E.nextNode(),c.push({type:2,index:++a});i.append(e[t],y())}}}else if(i.nodeType===8){if(i.data===ge)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(_,e+1))!==-1;)c.push({type:7,index:a}),e+=_.length-1}}a++}}static createElement(e,t){let n=v.createElement(`template`);return n.innerHTML=e,n}};function D(e,t,n=e,r){if(t===w)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=b(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=D(e,i._$AS(e,t.values),i,r)),t}var Ae=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??v).importNode(t,!0);E.currentNode=r;let i=E.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new je(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Fe(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=E.nextNode(),a++)}return E.currentNode=v,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},je=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=T,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=D(this,e,t),b(e)?e===T||e==null||e===``?(this._$AH!==T&&this._$AR(),this._$AH=T):e!==this._$AH&&e!==w&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ye(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==T&&b(this._$AH)?this._$AA.nextSibling.data=e:this.T(v.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=ke.createElement(De(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ae(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Ee.get(e.strings);return t===void 0&&Ee.set(e.strings,t=new ke(e)),t}k(t){ve(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(y()),this.O(y()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=fe(e).nextSibling;fe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},O=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=T,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=T}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=D(this,e,t,0),a=!b(e)||e!==this._$AH&&e!==w,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=D(this,r[n+o],t,o),s===w&&(s=this._$AH[o]),a||=!b(s)||s!==this._$AH[o],s===T?e=T:e!==T&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===T?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Me=class extends O{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===T?void 0:e}},Ne=class extends O{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==T)}},Pe=class extends O{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=D(this,e,t,0)??T)===w)return;let n=this._$AH,r=e===T&&n!==T||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==T&&(n===T||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Fe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){D(this,e)}},Ie={M:he,P:_,A:ge,C:1,L:Oe,R:Ae,D:ye,V:D,I:je,H:O,N:Ne,U:Pe,B:Me,F:Fe},Le=de.litHtmlPolyfillSupport;Le?.(ke,je),(de.litHtmlVersions??=[]).push(`3.3.3`);var Re=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new je(t.insertBefore(y(),e),e,void 0,n??{})}return i._$AI(e),i},ze=globalThis,k=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Re(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return w}};k._$litElement$=!0,k.finalized=!0,ze.litElementHydrateSupport?.({LitElement:k});var Be=ze.litElementPolyfillSupport;Be?.({LitElement:k}),(ze.litElementVersions??=[]).push(`4.2.2`);var Ve={attribute:!0,type:String,converter:ce,reflect:!1,hasChanged:le},He=(e=Ve,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function A(e){return(t,n)=>typeof n==`object`?He(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function j(e){return A({...e,state:!0,attribute:!1})}var Ue=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function M(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Ue(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Ue(n,r,{get(){return a(this)}})}}var We;function Ge(e){return(t,n)=>Ue(t,n,{get(){return(this.renderRoot??(We??=document.createDocumentFragment())).querySelectorAll(e)}})}var Ke=class extends Error{constructor(e,t){super(t),this.status=e}};function qe(e,t,n,r){let i=new XMLHttpRequest,a=new AbortController;return{done:(async()=>{let o=await t();if(a.signal.aborted)throw new DOMException(`cancelled`,`AbortError`);return new Promise((t,a)=>{i.upload.onprogress=e=>{r(e.loaded)},i.onload=()=>{let e=Je(i.responseText);i.status>=200&&i.status<300?t(e):a(new Ke(i.status,Ye(e)))},i.onerror=()=>{a(new Ke(0,``))},i.onabort=()=>{a(new DOMException(`cancelled`,`AbortError`))},i.open(`PUT`,e),i.setRequestHeader(`Authorization`,`Bearer ${o}`),i.setRequestHeader(`Content-Type`,`application/octet-stream`),i.send(n)})})(),cancel:()=>{a.abort(),i.abort()}}}function Je(e){try{return JSON.parse(e)}catch{return e}}function Ye(e){return typeof e==`object`&&e&&`message`in e?String(e.message):``}var Xe=t(Symbol(`printernizer-api`));function Ze(e){let t=t=>n=>{let{connection:r}=e();return r.addEventListener(t,n),()=>{r.removeEventListener(t,n)}},n=(t,n={})=>e().callWS({type:t,...n}),r=(t,n)=>e().connection.subscribeMessage(n,{type:t,language:e().language},{resubscribe:!1});return{subscribePrinters:e=>r(`printernizer/printers/subscribe`,e),sendPrinterAction:(e,t)=>n(`printernizer/printers/command`,{entry_id:e,action:t}),cameraStream:t=>{let n=e().states[t]?.attributes.access_token;if(typeof n==`string`)return e().hassUrl(`/api/camera_proxy_stream/${t}?token=${encodeURIComponent(n)}`)},listFiles:({isPinned:e,isDescending:t,...r},i,a)=>n(`printernizer/files/list`,{...r,is_pinned:e||null,is_descending:t,limit:i,after:a}),fileFacets:()=>n(`printernizer/files/facets`),getFile:e=>n(`printernizer/files/get`,{file_id:e}),updateFile:(e,t)=>n(`printernizer/files/update`,{file_id:e,...t}),deleteFiles:e=>n(`printernizer/files/delete`,{file_ids:e}),uploadFile:(t,n)=>qe(e().hassUrl(`/api/printernizer/upload?${new URLSearchParams({name:t.name,language:e().language})}`),()=>$e(e()),t,n),browse:(e,t)=>n(`printernizer/files/browse`,{entry_id:e,path:t}),fetchFromPrinter:(e,t)=>n(`printernizer/files/download`,{entry_id:e,path:t}),sendToPrinter:(e,t,r)=>n(`printernizer/files/send`,{file_id:e,entry_id:t,overwrite:r}),deleteOnPrinter:(e,t)=>n(`printernizer/files/delete_on_printer`,{entry_id:e,path:t}),subscribeTransfers:e=>r(`printernizer/files/transfers`,e),cancelTransfer:e=>n(`printernizer/files/cancel`,{transfer_id:e}),clearTransfers:()=>n(`printernizer/files/clear_transfers`),printOptions:(t,r,i)=>n(`printernizer/files/print_options`,{entry_id:t,...Qe(r),...i===null?{}:{plate:i},language:e().language}),print:({entryId:e,source:t,plate:r,slots:i,flags:a})=>n(`printernizer/files/print`,{entry_id:e,...Qe(t),plate:r,slots:i,flags:a}),getSettings:()=>n(`printernizer/settings/get`),updateLibrary:e=>n(`printernizer/settings/update`,{library:e}),errorText:t=>et(e(),t),onConnected:t(`ready`),onDisconnected:t(`disconnected`)}}function Qe(e){return`fileId`in e?{file_id:e.fileId}:{path:e.path}}async function $e({auth:e}){return e.expired&&await e.refreshAccessToken(),e.accessToken}async function et(e,t){if(!tt(t))return;let{translation_domain:n,translation_key:r}=t;if(n&&r){let i=(await e.loadBackendTranslation?.(`exceptions`,n)??e.localize)(`component.${n}.exceptions.${r}.message`,t.translation_placeholders??{});if(i)return i}return t.message}function tt(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}var nt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},rt=e=>(...t)=>({_$litDirective$:e,values:t}),it=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},at=rt(class extends it{constructor(e){if(super(e),e.type!==nt.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=/* @__PURE__ */ new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return w}}),N=e=>e??T;function P(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var F=u`
  :host {
    font-size: 14px;
    line-height: 20px;
    color: var(--pz-text);
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    --mdc-icon-size: 18px;
    flex: none;
  }
  .muted {
    color: var(--pz-muted);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--pz-printing);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`,ot=u`
  .tone-printing {
    --tone: var(--pz-printing);
  }
  .tone-warning {
    --tone: var(--pz-warning);
  }
  .tone-error {
    --tone: var(--pz-error);
  }
  .tone-success {
    --tone: var(--pz-success);
  }
  .tone-muted {
    --tone: var(--pz-idle);
  }
`,st=u`
  input:not([type]),
  input[type="text"],
  input[type="search"],
  input[type="number"],
  select,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font: inherit;
    color: var(--pz-text);
    background: var(--pz-surface);
  }
  ::placeholder {
    color: var(--pz-muted);
    opacity: 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 17px) 50%,
      calc(100% - 12px) 50%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position:
      12px 50%,
      17px 50%;
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }
  :is(input, select, textarea):disabled {
    opacity: 0.6;
  }
`,ct=u`
  .card {
    padding: 16px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .card > h2,
  .card > h3 {
    margin-bottom: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }
`;function I(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var L=class extends k{constructor(...e){super(...e),this.variant=`tonal`,this.disabled=!1}static{this.shadowRootOptions={...k.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[F,u`
      :host {
        display: inline-flex;
      }
      button,
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px 0 10px;
        border: 0;
        border-radius: 18px;
        font: inherit;
        font-weight: 500;
        color: var(--pz-text);
        background: var(--pz-tint);
        cursor: pointer;
        white-space: nowrap;
        text-decoration: none;
        transition: background-color 150ms;
      }
      button:hover,
      a:hover,
      button[aria-pressed="true"],
      button[aria-expanded="true"] {
        background: var(--pz-tint-hover);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .plain {
        background: none;
      }
      .filled {
        color: var(--text-primary-color, var(--pz-surface));
        background: var(--pz-printing);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 88%, var(--pz-text));
      }
      .danger {
        background: color-mix(in srgb, var(--pz-error) 16%, transparent);
      }
      .danger:hover {
        background: color-mix(in srgb, var(--pz-error) 26%, transparent);
      }
      .danger ha-icon {
        color: var(--pz-error);
      }
      .icon-only {
        width: 36px;
        padding: 0;
      }
      @media (pointer: coarse) {
        button,
        a {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `]}render(){return this.href!==void 0&&!this.disabled?C`<a
        class=${at(this._classes)}
        href=${this.href}
        download=${N(this.download)}
        aria-label=${N(this.label)}
        title=${N(this.text?void 0:this.label)}
        >${this._content()}</a
      >`:C`<button
      type="button"
      class=${at(this._classes)}
      ?disabled=${this.disabled}
      aria-label=${N(this.label)}
      title=${N(this.text?void 0:this.label)}
      aria-pressed=${N(this.pressed)}
      aria-haspopup=${this.popup===void 0?T:`menu`}
      aria-expanded=${N(this.popup)}
    >
      ${this._content()}
    </button>`}get _classes(){return{[this.variant]:!0,"icon-only":!this.text}}_content(){return C`${this.icon?C`<ha-icon .icon=${this.icon}></ha-icon>`:T}
    ${this.text?C`<span>${this.text}</span>`:T}`}};I([A()],L.prototype,`icon`,void 0),I([A()],L.prototype,`text`,void 0),I([A()],L.prototype,`label`,void 0),I([A()],L.prototype,`variant`,void 0),I([A({type:Boolean,reflect:!0})],L.prototype,`disabled`,void 0),I([A()],L.prototype,`href`,void 0),I([A()],L.prototype,`download`,void 0),I([A({attribute:!1})],L.prototype,`pressed`,void 0),I([A({attribute:!1})],L.prototype,`popup`,void 0),L=I([P(`printernizer-button`)],L);var lt=`/printernizer`,ut=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`firmware`,`other`],dt=[`added`,`name`,`size`,`printed`],ft=[`name`,`modified`,`size`],pt={text:``,kinds:[],printers:[],materials:[],tags:[],isPinned:!1,sort:`added`,isDescending:!0},mt={page:`files`,section:`library`,query:{filter:pt,layout:`grid`}},ht={text:``,sort:`name`,isDescending:!1},gt=200,_t=50,vt=/^[0-9a-f]{64}$/;function yt(e,t=`/`,n=ht){return{page:`files`,section:`storage`,entryId:e,path:t,query:n}}function bt(e){return{page:`files`,section:`file`,fileId:e}}function xt(e,t=``){if(e!==`/printernizer`&&!e.startsWith(`/printernizer/`))return;let[n,...r]=e.slice(14).split(`/`).map(Mt);return n===`settings`?{page:`settings`}:n===`files`?Ct(r,new URLSearchParams(t)):{page:`fleet`}}function R(e){if(e.page!==`files`)return`${lt}/${e.page}`;switch(e.section){case`library`:return jt(`${lt}/files`,Et(e.query));case`file`:return`${lt}/files/library/${e.fileId}`;case`storage`:return jt(`${lt}/files/printer/${[e.entryId,...e.path.split(`/`).filter(Boolean)].map(encodeURIComponent).join(`/`)}`,Ot(e.query))}}function St(e,t){let n=e=>R(e).split(`?`)[0];return n(e)===n(t)}function Ct([e,t,...n],r){return e===`library`&&t&&vt.test(t)?bt(t):e===`printer`&&t?yt(t,`/${n.filter(Boolean).join(`/`)}`,Dt(r)):{page:`files`,section:`library`,query:wt(r)}}function wt(e){let t=At(e,`kind`).filter(e=>ut.includes(e)),n=dt.find(t=>t===e.get(`sort`))??pt.sort;return{filter:{text:(e.get(`q`)??``).slice(0,gt),kinds:t,printers:At(e,`printer`),materials:At(e,`material`),tags:At(e,`tag`),isPinned:e.get(`pinned`)===`1`,sort:n,isDescending:e.has(`order`)?e.get(`order`)===`desc`:Tt(n)},layout:e.get(`view`)===`table`?`table`:`grid`}}function Tt(e){return e!==`name`}function Et({filter:e,layout:t}){return[...e.text?[z(`q`,e.text)]:[],...e.kinds.map(e=>z(`kind`,e)),...e.printers.map(e=>z(`printer`,e)),...e.materials.map(e=>z(`material`,e)),...e.tags.map(e=>z(`tag`,e)),...e.isPinned?[z(`pinned`,`1`)]:[],...kt(e,pt.sort),...t===`table`?[z(`view`,`table`)]:[]]}function Dt(e){let t=ft.find(t=>t===e.get(`sort`))??ht.sort;return{text:(e.get(`q`)??``).slice(0,gt),sort:t,isDescending:e.has(`order`)?e.get(`order`)===`desc`:Tt(t)}}function Ot(e){return[...e.text?[z(`q`,e.text)]:[],...kt(e,ht.sort)]}function kt({sort:e,isDescending:t},n){return[...e===n?[]:[z(`sort`,e)],...t===Tt(e)?[]:[z(`order`,t?`desc`:`asc`)]]}function z(e,t){return[e,t]}function At(e,t){let n=e.getAll(t).filter(e=>e!==``&&e.length<=gt);return[...new Set(n)].slice(0,_t)}function jt(e,t){let n=new URLSearchParams(t).toString();return n?`${e}?${n}`:e}function Mt(e){try{return decodeURIComponent(e)}catch{return e}}var Nt={"action.camera":`Kamera`,"action.camera_close":`Kamera schließen`,"action.light_off":`Licht ausschalten`,"action.light_on":`Licht einschalten`,"action.more":`Mehr zu {name}`,"action.open_device":`Gerät öffnen`,"action.open_settings":`Einstellungen prüfen`,"action.pause":`Pause`,"action.resume":`Weiter`,"action.retry":`Noch einmal`,"action.stop":`Abbrechen`,"alert.code":`Code {code}`,"alert.severity.common":`Meldung`,"alert.severity.fatal":`Fehler`,"alert.severity.info":`Hinweis`,"alert.severity.serious":`Fehler`,"alert.unknown":`Der Drucker meldet ein Problem. Mehr steht auf seiner Anzeige.`,"camera.failed":`Gerade kein Bild.`,"camera.label":`Live-Bild von {name}`,"camera.retry":`Noch einmal`,"connection.failed":`Braucht dich: Zugangsdaten oder Zertifikat passen nicht mehr.`,"connection.lost_trying":`{address} wird weiter angesprochen, mindestens jede Minute.`,"connection.lost_trying_anywhere":`Er wird weiter angesprochen, mindestens jede Minute.`,"connection.retrying":`Seit dem Start von Home Assistant nicht erreicht. Ist er eingeschaltet und im Netzwerk?`,"connection.since":`Nicht erreichbar seit {time}`,"connection.starting":`Verbindet sich …`,"delete.confirm":`Löschen`,"delete.in_use":`„{name}“ gehört zu einem aufgezeichneten Druck und bleibt.`,"delete.printer_text":`„{name}“ wird auf {printer} gelöscht. Von dort ist sie nicht in der Bibliothek: Es kann die einzige Kopie sein.`,"delete.printer_text_kept":`„{name}“ wird auf {printer} gelöscht. Die Kopie in der Bibliothek bleibt.`,"delete.printer_title":`Vom Drucker löschen?`,"delete.text":`„{name}“ wird aus der Bibliothek entfernt. Kopien auf Druckern bleiben.`,"delete.title":`Datei löschen?`,"delete.understood":`Ja, vom Drucker löschen`,"dialog.cancel":`Abbrechen`,"dialog.close":`Schließen`,"duration.days":`{days} Tg. {hours} Std.`,"duration.hours":`{hours} Std. {minutes} Min.`,"duration.hours_only":`{hours} Std.`,"duration.less":`< 1 Min.`,"duration.minutes":`{minutes} Min.`,"empty.admin":`Bitte jemanden mit Adminrechten, einen Drucker hinzuzufügen.`,"empty.button":`Drucker hinzufügen`,"empty.text":`Drucker von Bambu Lab und Prusa-Drucker mit PrusaLink verbinden sich direkt über dein Netzwerk – ohne Cloud.`,"empty.title":`Noch kein Drucker`,"error.failed":`Das hat nicht geklappt: {message}`,"error.load":`Die Drucker konnten nicht geladen werden. Neuer Versuch läuft …`,"error.not_supported":`Das kann der Drucker nicht.`,"error.unauthorized":`Du darfst diesen Drucker nicht steuern.`,"error.unknown":`Das hat nicht geklappt. Vielleicht ist die Verbindung weg; versuche es noch einmal.`,"file.about":`etwa {amount}`,"file.actions":`Aktionen`,"file.add_tag":`Schlagwort hinzufügen`,"file.colors.one":`{count} Farbe`,"file.colors.other":`{count} Farben`,"file.delete":`Löschen`,"file.dimensions":`Maße`,"file.download":`Herunterladen`,"file.effort":`Filament, Zeit`,"file.facts":`Über diese Datei`,"file.failed":`Die Datei konnte nicht geladen werden.`,"file.filament":`Filament`,"file.filament_guess":`Filament (geschätzt)`,"file.jobs":`Drucke`,"file.layer_height":`Schichthöhe`,"file.layers.one":`{count} Schicht`,"file.layers.other":`{count} Schichten`,"file.loading":`Datei wird geladen …`,"file.name":`Name`,"file.no_jobs":`Noch nicht gedruckt.`,"file.note":`Notiz`,"file.notes":`Schlagwörter und Notiz`,"file.nozzle":`Düse`,"file.objects.one":`{count} Objekt`,"file.objects.other":`{count} Objekte`,"file.origins":`Herkunft`,"file.pin":`Anheften`,"file.pin_name":`{name} anheften`,"file.plate":`Platte {number}`,"file.plates.one":`{count} Platte`,"file.plates.other":`{count} Platten`,"file.preview":`Vorschau`,"file.print":`Drucken`,"file.printed.one":`1-mal gedruckt`,"file.printed.other":`{count}-mal gedruckt`,"file.printer_model":`Vorbereitet für`,"file.remove_tag":`Schlagwort {tag} entfernen`,"file.rename":`Umbenennen`,"file.send":`An Drucker senden`,"file.slicer":`Slicer`,"file.time":`Druckzeit`,"file.triangles":`Dreiecke`,"file.unpin":`Lösen`,"file.unreadable":`Inhalt nicht lesbar`,"file.volume":`Volumen`,"filter.clear":`Filter löschen`,"filter.clear_search":`Suche löschen`,"filter.find":`Finden`,"filter.kind":`Art`,"filter.label":`Filter`,"filter.material":`Material`,"filter.pinned":`Angeheftet`,"filter.printer":`Drucker`,"filter.search":`Namen, Notizen, Schlagwörter`,"filter.tag":`Schlagwörter`,"flag.bed_levelling":`Bett nivellieren`,"flag.flow_calibration":`Fluss kalibrieren`,"flag.layer_inspection":`Erste Schicht prüfen`,"flag.timelapse":`Zeitraffer aufnehmen`,"flag.vibration_calibration":`Vibrationen kalibrieren`,"fleet.add":`Drucker hinzufügen`,"fleet.label":`Drucker`,"fleet.loading":`Drucker werden geladen …`,"fleet.stale":`Verbindung zu Home Assistant unterbrochen – so sah es zuletzt aus.`,"idle.free_since":`frei seit {time}`,"idle.last_job":`Letzter Druck`,"idle.no_job":`Noch kein Druck aufgezeichnet`,"idle.waiting_since":`seit {time}`,"job.cost":`Kosten bisher`,"job.cost_total":`Kosten des Drucks`,"job.ends":`Fertig um {time}`,"job.layer":`Schicht {current}/{total}`,"job.layer_only":`Schicht {current}`,"job.left":`noch {time}`,"job.overdue":`jeden Moment`,"job.pause.error":`wegen eines Problems`,"job.pause.filament_runout":`Filament leer`,"job.pause.gcode":`laut Datei`,"job.pause.user":`von Hand`,"job.preview":`Vorschau von {name}`,"job.progress":`Fortschritt von {name}`,"job.unnamed":`Druck ohne Namen`,"kind.firmware":`Firmware`,"kind.folder":`Ordner`,"kind.image":`Bild`,"kind.log":`Protokoll`,"kind.model":`Modell`,"kind.other":`Andere Datei`,"kind.photo":`Foto`,"kind.print":`Druckdatei`,"kind.timelapse":`Zeitraffer`,"kinds.firmware":`Firmware`,"kinds.folder":`Ordner`,"kinds.image":`Bilder`,"kinds.log":`Protokolle`,"kinds.model":`Modelle`,"kinds.other":`Andere Dateien`,"kinds.photo":`Fotos`,"kinds.print":`Druckdateien`,"kinds.timelapse":`Zeitraffer`,"layout.grid":`Als Bilder zeigen`,"layout.table":`Als Tabelle zeigen`,"library.empty":`Die Bibliothek ist leer`,"library.empty_text":`Zieh Dateien hierher, hol welche von einem Drucker oder lass einen Ordner überwachen.`,"library.failed":`Die Bibliothek konnte nicht geladen werden.`,"library.failed_text":`Home Assistant hat nicht wie erwartet geantwortet. Den Dateien ist nichts passiert.`,"library.files.one":`{count} Datei`,"library.files.other":`{count} Dateien`,"library.found.one":`{count} Datei gefunden`,"library.found.other":`{count} Dateien gefunden`,"library.free":`{size} frei`,"library.label":`Dateien der Bibliothek`,"library.loading":`Dateien werden geladen …`,"library.more_failed":`Weitere Dateien konnten nicht geladen werden.`,"library.nothing_found":`Nichts gefunden`,"library.nothing_found_text":`Keine Datei passt zu Suche und Filtern. Nimm etwas davon weg.`,"library.size":`{size} belegt`,"nav.files":`Dateien`,"nav.fleet":`Drucker`,"nav.label":`Seiten`,"nav.settings":`Einstellungen`,"origin.camera":`Kamera`,"origin.folder":`Überwachter Ordner`,"origin.printer":`Drucker`,"origin.upload":`Hochgeladen`,"page.failed":`Diese Seite konnte nicht geladen werden.`,"page.failed_text":`Vielleicht gibt es eine neue Version. Beim Neuladen wird sie geholt.`,"page.reload":`Neu laden`,"print.checking":`Wird geprüft …`,"print.filaments":`Filamente`,"print.flags":`Vor und während des Drucks`,"print.no_slot":`Kein Filament`,"print.not_checked":`Ließ sich nicht prüfen.`,"print.plate":`Platte`,"print.printer":`Drucker`,"print.send_and_start":`Senden und drucken`,"print.sending":`„{name}“ wird an {printer} gesendet und dann gedruckt.`,"print.show":`Drucker zeigen`,"print.slot_for":`Fach für Filament {name}`,"print.start":`Drucken`,"print.started":`„{name}“ beginnt auf {printer}.`,"print.starting":`Startet …`,"print.title":`{name} drucken`,"print.warning.no_slot":`Kein Fach gewählt: Der Drucker hält womöglich an und fragt.`,"print.warning.type":`Die Datei will {wanted}, im Fach ist {found}.`,"problem.damaged":`Die Datei ist beschädigt: Ihre Teile widersprechen sich. Womöglich lässt sie sich nicht drucken.`,"problem.forbidden":`Die Datei enthält etwas, das nicht in eine Druckdatei gehört. Sie wurde nicht gelesen.`,"problem.not_accessible":`Die Datei ließ sich nicht von der Platte lesen.`,"problem.too_large":`Ein Teil der Datei ist größer, als er sein dürfte. Er wurde nicht gelesen.`,"problem.truncated":`Die Datei endet zu früh. Hol sie noch einmal.`,"problem.unknown_format":`Was in dieser Datei ist, lässt sich hier nicht zeigen.`,"problem.unsupported":`Version oder Verpackung der Datei sind hier nicht bekannt.`,"result.cancelled":`Abgebrochen`,"result.failed":`Fehlgeschlagen`,"result.finished":`Fertig`,"result.unknown":`Ende nicht gesehen`,"retention.days":`Tage`,"retention.files":`Dateien`,"retention.invalid":`Eine Zahl über 0, oder nichts für keine Grenze.`,"retention.size":`GB`,"send.begun":`„{name}“ wird an {printer} gesendet.`,"send.confirm":`Senden`,"send.overwrite":`Datei mit gleichem Namen ersetzen`,"send.text":`Die Datei wird nur auf dem Drucker abgelegt, nichts wird gedruckt.`,"send.title":`{name} senden`,"settings.failed":`Die Einstellungen konnten nicht geladen werden.`,"settings.folder_add":`Hinzufügen`,"settings.folder_path":`Pfad eines Ordners`,"settings.folder_remove":`{folder} nicht mehr überwachen`,"settings.folders":`Überwachte Ordner`,"settings.folders_text":`Was in diesen Ordnern auftaucht, kommt von selbst in die Bibliothek. Dort wird nichts gelöscht.`,"settings.free":`Frei`,"settings.kept":`Aufbewahrt`,"settings.library":`Bibliothek`,"settings.not_saved":`Nicht gespeichert. {reason}`,"settings.path":`Ordner`,"settings.path_text":`Gilt ab dem nächsten Start von Home Assistant. Dateien werden nicht verschoben: Verschiebe sie vorher selbst.`,"settings.photos":`Fotos der Drucke`,"settings.photos_text":`Von der ersten Schicht und vom fertigen Druck, wenn der Drucker eine Kamera hat.`,"settings.pictures":`Bilder und Filme`,"settings.reserve":`Frei lassen (GB)`,"settings.reserve_text":`So viel der Platte bleibt allem anderen; darüber hinaus wird nichts geholt.`,"settings.retention":`Wie viel aufbewahrt wird`,"settings.retention_text":`Die ältesten gehen zuerst. Angeheftete Dateien und die von aufgezeichneten Drucken bleiben immer.`,"settings.save":`Speichern`,"settings.saved":`Gespeichert`,"settings.timelapses":`Zeitraffer holen`,"settings.timelapses_text":`Fertige kommen von selbst in die Bibliothek.`,"settings.used":`Belegt`,"slot.active":`in Gebrauch`,"slot.ams":`AMS {ams}, Fach {slot}`,"slot.empty":`leer`,"slot.external":`Externe Spule`,"slot.label":`Filamente`,"slot.remaining":`noch {percent}`,"slot.unknown":`unbekanntes Filament`,"sort.added":`Hinzugefügt`,"sort.ascending":`Aufsteigend`,"sort.descending":`Absteigend`,"sort.label":`Sortieren nach`,"sort.modified":`Datum`,"sort.name":`Name`,"sort.printed":`Gedruckt`,"sort.size":`Größe`,"source.label":`Wo die Dateien liegen`,"source.library":`Bibliothek`,"source.printers":`Auf Druckern`,"status.attention":`Achtung`,"status.busy":`Beschäftigt`,"status.cancelled":`Abgebrochen`,"status.error":`Fehler`,"status.failed":`Fehlgeschlagen`,"status.finished":`Fertig`,"status.idle":`Bereit`,"status.paused":`Pausiert`,"status.preparing":`Bereitet vor`,"status.printing":`Druckt`,"status.unknown":`Unbekannt`,"status.unreachable":`Nicht erreichbar`,"stop.confirm":`Druck abbrechen`,"stop.keep":`Weiterdrucken`,"stop.text":`„{job}“ auf {printer} wird abgebrochen. Ein abgebrochener Druck lässt sich nicht fortsetzen.`,"stop.text_progress":`„{job}“ auf {printer} steht bei {progress} und wird abgebrochen. Ein abgebrochener Druck lässt sich nicht fortsetzen.`,"stop.title":`Druck abbrechen?`,"storage.count.one":`{count} Eintrag`,"storage.count.other":`{count} Einträge`,"storage.delete":`Vom Drucker löschen`,"storage.empty":`Hier ist nichts`,"storage.empty_text":`Dieser Ordner auf dem Drucker ist leer.`,"storage.failed":`Die Dateien des Druckers ließen sich nicht auflisten.`,"storage.fetch":`In die Bibliothek holen`,"storage.fetch_again":`Noch einmal holen`,"storage.fetch_name":`{name} in die Bibliothek holen`,"storage.kept":`In der Bibliothek`,"storage.kept_text":`Diese Datei ist schon in der Bibliothek`,"storage.label":`Dateien auf dem Drucker`,"storage.loading":`Drucker wird gefragt …`,"storage.nothing_found_text":`Kein Name in diesem Ordner passt.`,"storage.path":`Ordner`,"storage.printer":`Drucker`,"storage.refresh":`Drucker noch einmal fragen`,"storage.search":`In diesem Ordner suchen`,"storage.shortened":`Die neuesten von {total} Einträgen.`,"summary.attention.one":`{count} braucht dich`,"summary.attention.other":`{count} brauchen dich`,"summary.finished.one":`{count} fertig`,"summary.finished.other":`{count} fertig`,"summary.label":`Überblick`,"summary.printing.one":`{count} druckt`,"summary.printing.other":`{count} drucken`,"summary.ready.one":`{count} bereit`,"summary.ready.other":`{count} bereit`,"summary.unreachable.one":`{count} nicht erreichbar`,"summary.unreachable.other":`{count} nicht erreichbar`,"temperature.bed":`Bett`,"temperature.chamber":`Kammer`,"temperature.describe":`{part}: {actual}`,"temperature.describe_target":`{part}: {actual}, Ziel {target}`,"temperature.label":`Temperaturen`,"temperature.left_nozzle":`Linke Düse`,"temperature.nozzle":`Düse`,"temperature.right_nozzle":`Rechte Düse`,"traffic.active.one":`{count} Datei unterwegs`,"traffic.active.other":`{count} Dateien unterwegs`,"traffic.bytes":`{done} von {size}`,"traffic.clear":`Erledigte entfernen`,"traffic.empty":`Nichts ist unterwegs`,"traffic.empty_text":`Hier erscheinen Uploads und was zwischen Druckern und Bibliothek unterwegs ist.`,"traffic.failed.one":`{count} fehlgeschlagen`,"traffic.failed.other":`{count} fehlgeschlagen`,"traffic.from_browser":`Von diesem Browser`,"traffic.title":`Übertragungen`,"traffic.way":`{from} → {to}`,"transfer.cancel":`{name} abbrechen`,"transfer.next_try":`nächster Versuch {time}`,"transfer.retry":`{name} noch einmal versuchen`,"transfer.state.cancelled":`Abgebrochen`,"transfer.state.done":`Fertig`,"transfer.state.failed":`Fehlgeschlagen`,"transfer.state.running":`Läuft`,"transfer.state.waiting":`Wartet`,"transfer.try":`{count}. Versuch`,"upload.begun.one":`{count} Datei wird hochgeladen.`,"upload.begun.other":`{count} Dateien werden hochgeladen.`,"upload.button":`Hochladen`,"upload.checking":`Wird geprüft …`,"upload.drop":`Dateien hier ablegen, um sie in die Bibliothek zu legen`,"upload.drop_printer":`Dateien hier ablegen, um sie in die Bibliothek zu legen und an {name} zu senden`,"upload.problem.connection":`Die Verbindung ist abgebrochen. Nichts davon wurde behalten; versuche es noch einmal.`,"upload.problem.empty":`Die Datei ist leer.`,"upload.problem.no_space":`Dafür ist kein Platz mehr.`,"upload.problem.not_sent":`Sie ist in der Bibliothek, konnte aber nicht weitergesendet werden.`,"upload.problem.refused":`Die Datei wurde abgelehnt.`,"upload.problem.too_large":`Die Datei ist größer als 2 GB.`,"upload.problem.unauthorized":`Du darfst keine Dateien hochladen.`,"upload.problem.wrong_type":`Hochladen lassen sich nur 3MF, G-Code, BGCODE, STL und OBJ.`},Pt={"action.camera":`Camera`,"action.camera_close":`Close camera`,"action.light_off":`Turn light off`,"action.light_on":`Turn light on`,"action.more":`More for {name}`,"action.open_device":`Open device`,"action.open_settings":`Check settings`,"action.pause":`Pause`,"action.resume":`Resume`,"action.retry":`Try again`,"action.stop":`Stop`,"alert.code":`Code {code}`,"alert.severity.common":`Notice`,"alert.severity.fatal":`Error`,"alert.severity.info":`Note`,"alert.severity.serious":`Error`,"alert.unknown":`The printer reports a problem. Its display tells more.`,"camera.failed":`No picture right now.`,"camera.label":`Live picture of {name}`,"camera.retry":`Try again`,"connection.failed":`Needs you: the login or the certificate no longer fits.`,"connection.lost_trying":`Trying to reach {address} again, at least once a minute.`,"connection.lost_trying_anywhere":`Trying to reach it again, at least once a minute.`,"connection.retrying":`Not reached since Home Assistant started. Is it switched on and on the network?`,"connection.since":`Not reachable since {time}`,"connection.starting":`Connecting …`,"delete.confirm":`Delete`,"delete.in_use":`“{name}” belongs to a recorded print and stays.`,"delete.printer_text":`“{name}” will be deleted on {printer}. It was not taken from there into the library: it may be the only copy.`,"delete.printer_text_kept":`“{name}” will be deleted on {printer}. The copy in the library stays.`,"delete.printer_title":`Delete from the printer?`,"delete.text":`“{name}” will be removed from the library. Copies on printers stay.`,"delete.title":`Delete the file?`,"delete.understood":`Yes, delete it from the printer`,"dialog.cancel":`Cancel`,"dialog.close":`Close`,"duration.days":`{days} d {hours} h`,"duration.hours":`{hours} h {minutes} min`,"duration.hours_only":`{hours} h`,"duration.less":`< 1 min`,"duration.minutes":`{minutes} min`,"empty.admin":`Ask someone with admin rights to add a printer.`,"empty.button":`Add printer`,"empty.text":`Bambu Lab printers and Prusa printers with PrusaLink connect straight over your network – without a cloud.`,"empty.title":`No printer yet`,"error.failed":`That did not work: {message}`,"error.load":`The printers could not be loaded. Trying again …`,"error.not_supported":`The printer can't do that.`,"error.unauthorized":`You are not allowed to control this printer.`,"error.unknown":`That did not work. The connection may be gone; try again.`,"file.about":`about {amount}`,"file.actions":`Actions`,"file.add_tag":`Add tag`,"file.colors.one":`{count} colour`,"file.colors.other":`{count} colours`,"file.delete":`Delete`,"file.dimensions":`Dimensions`,"file.download":`Download`,"file.effort":`Filament, time`,"file.facts":`About this file`,"file.failed":`The file could not be loaded.`,"file.filament":`Filament`,"file.filament_guess":`Filament (guessed)`,"file.jobs":`Prints`,"file.layer_height":`Layer height`,"file.layers.one":`{count} layer`,"file.layers.other":`{count} layers`,"file.loading":`Loading file …`,"file.name":`Name`,"file.no_jobs":`Not printed yet.`,"file.note":`Note`,"file.notes":`Tags and note`,"file.nozzle":`Nozzle`,"file.objects.one":`{count} object`,"file.objects.other":`{count} objects`,"file.origins":`Where it is from`,"file.pin":`Pin`,"file.pin_name":`Pin {name}`,"file.plate":`Plate {number}`,"file.plates.one":`{count} plate`,"file.plates.other":`{count} plates`,"file.preview":`Preview`,"file.print":`Print`,"file.printed.one":`printed once`,"file.printed.other":`printed {count} times`,"file.printer_model":`Prepared for`,"file.remove_tag":`Remove tag {tag}`,"file.rename":`Rename`,"file.send":`Send to printer`,"file.slicer":`Slicer`,"file.time":`Printing time`,"file.triangles":`Triangles`,"file.unpin":`Unpin`,"file.unreadable":`Content can't be read`,"file.volume":`Volume`,"filter.clear":`Clear filters`,"filter.clear_search":`Clear search`,"filter.find":`Find`,"filter.kind":`Kind`,"filter.label":`Filters`,"filter.material":`Material`,"filter.pinned":`Pinned`,"filter.printer":`Printer`,"filter.search":`Search names, notes, tags`,"filter.tag":`Tags`,"flag.bed_levelling":`Level the bed`,"flag.flow_calibration":`Calibrate the flow`,"flag.layer_inspection":`Inspect the first layer`,"flag.timelapse":`Record a timelapse`,"flag.vibration_calibration":`Calibrate vibrations`,"fleet.add":`Add printer`,"fleet.label":`Printers`,"fleet.loading":`Loading printers …`,"fleet.stale":`Connection to Home Assistant lost – this is how it last looked.`,"idle.free_since":`free since {time}`,"idle.last_job":`Last print`,"idle.no_job":`No print recorded yet`,"idle.waiting_since":`since {time}`,"job.cost":`Cost so far`,"job.cost_total":`Cost of the print`,"job.ends":`Done at {time}`,"job.layer":`Layer {current}/{total}`,"job.layer_only":`Layer {current}`,"job.left":`{time} left`,"job.overdue":`any moment now`,"job.pause.error":`because of a problem`,"job.pause.filament_runout":`filament ran out`,"job.pause.gcode":`as the file says`,"job.pause.user":`by hand`,"job.preview":`Preview of {name}`,"job.progress":`Progress of {name}`,"job.unnamed":`Unnamed print`,"kind.firmware":`Firmware`,"kind.folder":`Folder`,"kind.image":`Image`,"kind.log":`Log`,"kind.model":`Model`,"kind.other":`Other file`,"kind.photo":`Photo`,"kind.print":`Print file`,"kind.timelapse":`Timelapse`,"kinds.firmware":`Firmware`,"kinds.folder":`Folders`,"kinds.image":`Images`,"kinds.log":`Logs`,"kinds.model":`Models`,"kinds.other":`Other files`,"kinds.photo":`Photos`,"kinds.print":`Print files`,"kinds.timelapse":`Timelapses`,"layout.grid":`Show as pictures`,"layout.table":`Show as table`,"library.empty":`The library is empty`,"library.empty_text":`Drop files here, fetch some from a printer, or have a folder watched.`,"library.failed":`The library could not be loaded.`,"library.failed_text":`Home Assistant did not answer as expected. The files are not affected.`,"library.files.one":`{count} file`,"library.files.other":`{count} files`,"library.found.one":`{count} file found`,"library.found.other":`{count} files found`,"library.free":`{size} free`,"library.label":`Files of the library`,"library.loading":`Loading files …`,"library.more_failed":`More files could not be loaded.`,"library.nothing_found":`Nothing found`,"library.nothing_found_text":`No file fits the search and the filters. Take one of them away.`,"library.size":`{size} used`,"nav.files":`Files`,"nav.fleet":`Printers`,"nav.label":`Pages`,"nav.settings":`Settings`,"origin.camera":`Camera`,"origin.folder":`Watched folder`,"origin.printer":`Printer`,"origin.upload":`Uploaded`,"page.failed":`This page could not be loaded.`,"page.failed_text":`There may be a new version. Loading the page anew fetches it.`,"page.reload":`Reload`,"print.checking":`Checking …`,"print.filaments":`Filaments`,"print.flags":`Before and during the print`,"print.no_slot":`No filament`,"print.not_checked":`Could not be checked.`,"print.plate":`Plate`,"print.printer":`Printer`,"print.send_and_start":`Send and print`,"print.sending":`“{name}” is being sent to {printer} and printed then.`,"print.show":`Show printers`,"print.slot_for":`Slot for filament {name}`,"print.start":`Print`,"print.started":`“{name}” begins on {printer}.`,"print.starting":`Starting …`,"print.title":`Print {name}`,"print.warning.no_slot":`No slot chosen: the printer may stop and ask.`,"print.warning.type":`The file wants {wanted}, the slot holds {found}.`,"problem.damaged":`The file is damaged: its parts contradict each other. It may not print.`,"problem.forbidden":`The file holds something that does not belong into a print file. It was not read.`,"problem.not_accessible":`The file could not be read from the disk.`,"problem.too_large":`A part of the file is larger than it should be. It was not read.`,"problem.truncated":`The file ends too early. Fetch it once more.`,"problem.unknown_format":`What is in this file can't be shown here.`,"problem.unsupported":`The file is of a version or packing that is not known here.`,"result.cancelled":`Cancelled`,"result.failed":`Failed`,"result.finished":`Finished`,"result.unknown":`End not seen`,"retention.days":`Days`,"retention.files":`Files`,"retention.invalid":`A number above 0, or nothing for no limit.`,"retention.size":`GB`,"send.begun":`“{name}” is being sent to {printer}.`,"send.confirm":`Send`,"send.overwrite":`Replace a file of the same name`,"send.text":`The file is only stored on the printer, nothing is printed.`,"send.title":`Send {name}`,"settings.failed":`The settings could not be loaded.`,"settings.folder_add":`Add`,"settings.folder_path":`Path of a folder`,"settings.folder_remove":`Stop watching {folder}`,"settings.folders":`Watched folders`,"settings.folders_text":`What appears in these folders enters the library by itself. Nothing is deleted there.`,"settings.free":`Free`,"settings.kept":`Kept`,"settings.library":`Library`,"settings.not_saved":`Not saved. {reason}`,"settings.path":`Folder`,"settings.path_text":`Counts from the next start of Home Assistant on. Files are not moved: move them yourself before.`,"settings.photos":`Photos of prints`,"settings.photos_text":`Of the first layer and of the finished print, where the printer has a camera.`,"settings.pictures":`Pictures and films`,"settings.reserve":`Keep free (GB)`,"settings.reserve_text":`So much of the disk is left to everything else; nothing is fetched beyond.`,"settings.retention":`How much is kept`,"settings.retention_text":`The oldest go first. Pinned files and those of recorded prints always stay.`,"settings.save":`Save`,"settings.saved":`Saved`,"settings.timelapses":`Fetch timelapses`,"settings.timelapses_text":`Finished ones come into the library by themselves.`,"settings.used":`Used`,"slot.active":`in use`,"slot.ams":`AMS {ams}, slot {slot}`,"slot.empty":`empty`,"slot.external":`External spool`,"slot.label":`Filaments`,"slot.remaining":`{percent} left`,"slot.unknown":`unknown filament`,"sort.added":`Added`,"sort.ascending":`Ascending`,"sort.descending":`Descending`,"sort.label":`Sort by`,"sort.modified":`Date`,"sort.name":`Name`,"sort.printed":`Printed`,"sort.size":`Size`,"source.label":`Where the files are`,"source.library":`Library`,"source.printers":`On printers`,"status.attention":`Needs you`,"status.busy":`Busy`,"status.cancelled":`Cancelled`,"status.error":`Error`,"status.failed":`Failed`,"status.finished":`Finished`,"status.idle":`Ready`,"status.paused":`Paused`,"status.preparing":`Preparing`,"status.printing":`Printing`,"status.unknown":`Unknown`,"status.unreachable":`Not reachable`,"stop.confirm":`Stop print`,"stop.keep":`Keep printing`,"stop.text":`“{job}” on {printer} will be cancelled. A cancelled print can't be continued.`,"stop.text_progress":`“{job}” on {printer} is at {progress} and will be cancelled. A cancelled print can't be continued.`,"stop.title":`Stop the print?`,"storage.count.one":`{count} entry`,"storage.count.other":`{count} entries`,"storage.delete":`Delete from printer`,"storage.empty":`Nothing here`,"storage.empty_text":`This folder on the printer is empty.`,"storage.failed":`The printer's files could not be listed.`,"storage.fetch":`Fetch into the library`,"storage.fetch_again":`Fetch again`,"storage.fetch_name":`Fetch {name} into the library`,"storage.kept":`In the library`,"storage.kept_text":`This file is in the library already`,"storage.label":`Files on the printer`,"storage.loading":`Asking the printer …`,"storage.nothing_found_text":`No name in this folder fits.`,"storage.path":`Folders`,"storage.printer":`Printer`,"storage.refresh":`Ask the printer again`,"storage.search":`Search this folder`,"storage.shortened":`The newest of {total} entries.`,"summary.attention.one":`{count} needs you`,"summary.attention.other":`{count} need you`,"summary.finished.one":`{count} finished`,"summary.finished.other":`{count} finished`,"summary.label":`Overview`,"summary.printing.one":`{count} printing`,"summary.printing.other":`{count} printing`,"summary.ready.one":`{count} ready`,"summary.ready.other":`{count} ready`,"summary.unreachable.one":`{count} not reachable`,"summary.unreachable.other":`{count} not reachable`,"temperature.bed":`Bed`,"temperature.chamber":`Chamber`,"temperature.describe":`{part}: {actual}`,"temperature.describe_target":`{part}: {actual}, target {target}`,"temperature.label":`Temperatures`,"temperature.left_nozzle":`Left nozzle`,"temperature.nozzle":`Nozzle`,"temperature.right_nozzle":`Right nozzle`,"traffic.active.one":`{count} file on its way`,"traffic.active.other":`{count} files on their way`,"traffic.bytes":`{done} of {size}`,"traffic.clear":`Clear finished`,"traffic.empty":`Nothing is on its way`,"traffic.empty_text":`Uploads and what goes between printers and the library show up here.`,"traffic.failed.one":`{count} failed`,"traffic.failed.other":`{count} failed`,"traffic.from_browser":`From this browser`,"traffic.title":`Transfers`,"traffic.way":`{from} → {to}`,"transfer.cancel":`Cancel {name}`,"transfer.next_try":`next try {time}`,"transfer.retry":`Try {name} again`,"transfer.state.cancelled":`Cancelled`,"transfer.state.done":`Done`,"transfer.state.failed":`Failed`,"transfer.state.running":`Running`,"transfer.state.waiting":`Waiting`,"transfer.try":`try {count}`,"upload.begun.one":`{count} file is being uploaded.`,"upload.begun.other":`{count} files are being uploaded.`,"upload.button":`Upload`,"upload.checking":`Being checked …`,"upload.drop":`Drop files here to put them into the library`,"upload.drop_printer":`Drop files here to put them into the library and send them to {name}`,"upload.problem.connection":`The connection broke. Nothing of it was kept; try again.`,"upload.problem.empty":`The file is empty.`,"upload.problem.no_space":`There is no room left for it.`,"upload.problem.not_sent":`It is in the library, but could not be sent on.`,"upload.problem.refused":`The file was refused.`,"upload.problem.too_large":`The file is larger than 2 GB.`,"upload.problem.unauthorized":`You are not allowed to upload files.`,"upload.problem.wrong_type":`Only 3MF, G-code, BGCODE, STL and OBJ can be uploaded.`},Ft={de:Nt,en:Pt},It=class{constructor(e){let t=e.split(`-`)[0]??`en`;this._texts=Ft[t]??Pt,this._plurals=new Intl.PluralRules(this._texts===Pt?`en`:t)}text(e,t={}){return this._texts[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}counted(e,t,n=t){let r=this._plurals.select(t)===`one`?`one`:`other`;return this.text(`${e}.${r}`,{count:n})}},Lt=`\xA0`,Rt=60,zt=3600,Bt=24*zt,Vt=[`byte`,`kilobyte`,`megabyte`,`gigabyte`,`terabyte`];function Ht(e){switch(e.number_format){case`comma_decimal`:return`en-US`;case`decimal_comma`:return`de`;case`quote_decimal`:return`de-CH`;case`space_comma`:return`fr`;case`system`:return;case`language`:case`none`:return e.language}}function Ut(e){return new Intl.DateTimeFormat(e,{hour:`numeric`}).resolvedOptions().hour12??!1}var Wt=class{constructor(e,t,n){this._texts=n,this._numbers=/* @__PURE__ */ new Map,this._numberLocale=Ht(e),this._useGrouping=e.number_format!==`none`;let r=e.time_format===`system`?void 0:e.language,i=e.time_format===`12`||e.time_format!==`24`&&Ut(r),a=e.time_zone===`server`?{timeZone:t}:{},o={...a,...i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,hourCycle:`h23`},minute:`2-digit`};this._time=new Intl.DateTimeFormat(r,o),this._weekdayTime=new Intl.DateTimeFormat(r,{...o,weekday:`short`}),this._dateTime=new Intl.DateTimeFormat(r,{...o,day:`numeric`,month:`short`});let s={day:`numeric`,month:`short`,year:`numeric`};this._date=new Intl.DateTimeFormat(r,{...a,...s}),this._localDate=new Intl.DateTimeFormat(r,{...o,...s,timeZone:`UTC`}),this._day=new Intl.DateTimeFormat(`en-CA`,{...a,year:`numeric`,month:`2-digit`,day:`2-digit`})}number(e,t=0){return this._number({maximumFractionDigits:t}).format(e)}percent(e){return this._number({style:`percent`,maximumFractionDigits:0}).format(e/100)}degrees(e){return`${this.number(e)}°`}celsius(e){return`${this.number(e)}${Lt}°C`}bytes(e){let t=e<1e3?0:Math.min(Math.floor(Math.log10(e)/3),Vt.length-1),n=e/1e3**t,r=t===0||n>=100?0:1,i=Vt[t]??`byte`;return this._unbroken(this._number({style:`unit`,unit:i,maximumFractionDigits:r}).format(n))}rate(e){return`${this.bytes(e)}/s`}grams(e){let t=+(Number(e)<10),n=this._number({style:`unit`,unit:`gram`,maximumFractionDigits:t});return this._unbroken(n.format(e))}measure(e,t){return`${this._number({maximumFractionDigits:2}).format(e)}${Lt}${t}`}date(e){return this._date.format(new Date(e))}foreignMoment(e){let t=/* @__PURE__ */ new Date(`${e.replace(/(Z|[+-]\d\d:?\d\d)$/,``)}Z`);return Number.isNaN(t.getTime())?e:this._localDate.format(t)}money(e,t){return this._number({style:`currency`,currency:t}).format(e)}duration(e){if(e<Rt)return this._join(`duration.less`,{});let t=Math.ceil(e/Rt);if(t<60)return this._join(`duration.minutes`,{minutes:t});let n=Math.floor(t/60);if(e>=Bt){let t=Math.floor(e/Bt);return this._join(`duration.days`,{days:t,hours:Math.floor(e%Bt/zt)})}return t%60==0?this._join(`duration.hours_only`,{hours:n}):this._join(`duration.hours`,{hours:n,minutes:t%60})}moment(e,t){let n=new Date(e);return this._day.format(n)===this._day.format(t)?this._time.format(n):(Math.abs(n.getTime()-t)<6*Bt*1e3?this._weekdayTime:this._dateTime).format(n)}_unbroken(e){return e.replaceAll(` `,Lt)}_join(e,t){return this._unbroken(this._texts.text(e,t))}_number(e){let t=JSON.stringify(e),n=this._numbers.get(t);return n||(n=new Intl.NumberFormat(this._numberLocale,{...e,useGrouping:this._useGrouping}),this._numbers.set(t,n)),n}},Gt=t(Symbol(`printernizer-i18n`));function Kt(e){let{language:t,number_format:n,time_format:r,time_zone:i}=e.locale;return[e.language,t,n,r,i,e.config.time_zone].join(`|`)}function qt(e){let t=new It(e.language);return{texts:t,formats:new Wt(e.locale,e.config.time_zone,t),backend:(t,n)=>e.localize(`component.printernizer.${t}`,n)||void 0}}var B=class extends k{text(e,t){return this.i18n.texts.text(e,t)}counted(e,t){return this.i18n.texts.counted(e,t,this.i18n.formats.number(t))}shouldUpdate(){return this.i18n!==void 0}};I([r({context:Gt,subscribe:!0}),A({attribute:!1})],B.prototype,`i18n`,void 0);var V=class extends k{constructor(...e){super(...e),this.icon=``,this.heading=``,this.text=``}static{this.styles=[F,u`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        margin: 0 auto;
        padding: 48px 16px;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 72px;
        height: 72px;
        margin-bottom: 8px;
        border-radius: 50%;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      .mark ha-icon {
        --mdc-icon-size: 36px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){return C`
      <div class="mark"><ha-icon .icon=${this.icon}></ha-icon></div>
      <h2>${this.heading}</h2>
      ${this.text?C`<p class="muted">${this.text}</p>`:T}
      <slot></slot>
    `}};I([A()],V.prototype,`icon`,void 0),I([A()],V.prototype,`heading`,void 0),I([A()],V.prototype,`text`,void 0),V=I([P(`printernizer-notice`)],V);function Jt(e,{replace:t=!1}={}){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var H=class{constructor(e){this._state=e,this._listeners=/* @__PURE__ */ new Set}get state(){return this._state}subscribe(e){return this._listeners.add(e),()=>{this._listeners.delete(e)}}replace(e){if(e!==this._state){this._state=e;for(let e of[...this._listeners])e()}}},Yt=class{constructor(e,t){this._host=e,this.store=t,e.addController(this)}get state(){return this.store.state}hostConnected(){this._unsubscribe=this.store.subscribe(()=>{this._host.requestUpdate()})}hostDisconnected(){this._unsubscribe?.()}},Xt=5e3,Zt=new class extends H{constructor(e=Date.now){super(e()),this._now=e,this._offset=0,this._watchers=0}get now(){return this._now()+this._offset}set(e){let t=Date.parse(e);Number.isNaN(t)||(this._offset=t-this._now(),this.replace(this.now))}subscribe(e){let t=super.subscribe(e);return this._watchers+=1,this._timer??=setInterval(()=>{this.replace(this.now)},Xt),()=>{t(),--this._watchers,this._watchers>0||(clearInterval(this._timer),this._timer=void 0)}}},Qt=1e3,$t=3e4;function en(e,t){let n=[],r=0,i;function a(e){clearTimeout(i),r+=1;let o=r,s=()=>o===r;t.subscribe(e=>{s()&&t.take(e)}).then(e=>{let t=()=>void e().catch(()=>void 0);s()?n.push(t):t()},()=>{s()&&(t.failed(),i=setTimeout(()=>{a(Math.min(e*2,$t))},e))})}return n.push(e.onConnected(()=>{a(Qt)}),e.onDisconnected(()=>{r+=1,clearTimeout(i),t.lost()})),a(Qt),()=>{r+=1,clearTimeout(i);for(let e of n.splice(0))e()}}var tn=class extends H{constructor(e,t){super({phase:`loading`,hasFailed:!1,printers:/* @__PURE__ */ new Map}),this._api=e,this._clock=t}start(){return en(this._api,{subscribe:e=>this._api.subscribePrinters(e),take:e=>{this._take(e)},failed:()=>{this.replace({...this.state,hasFailed:!0})},lost:()=>{this.state.phase===`live`&&this.replace({...this.state,phase:`stale`})}})}_take(e){switch(e.type){case`list`:this._clock.set(e.time),this.replace({phase:`live`,hasFailed:!1,printers:new Map(e.printers.map(e=>[e.entry_id,e]))});break;case`added`:this._put(e.printer.entry_id,e.printer);break;case`changed`:{let t=this.state.printers.get(e.entry_id);t&&this._put(e.entry_id,{...t,...e.changes});break}case`removed`:{let t=new Map(this.state.printers);t.delete(e.entry_id),this.replace({...this.state,printers:t})}}}_put(e,t){this.replace({...this.state,printers:new Map(this.state.printers).set(e,t)})}},nn=t(Symbol(`printernizer-fleet`)),rn=()=>xt(location.pathname,location.search),an=class extends H{constructor(){super(rn()??{page:`fleet`}),this._path=``}start(){let e=()=>{this._take()};return window.addEventListener(`popstate`,e),window.addEventListener(`location-changed`,e),e(),()=>{window.removeEventListener(`popstate`,e),window.removeEventListener(`location-changed`,e)}}_take(){let e=rn();e&&this._path!==R(e)&&(this._path=R(e),this.replace(e))}};function on(e){let t=rn();Jt(R(e),{replace:t!==void 0&&St(t,e)})}var sn=/* @__PURE__ */ new Set([`done`,`failed`,`cancelled`]);function cn({state:e}){return sn.has(e)}var ln=class extends H{constructor(e){super({list:[],changes:0}),this._api=e}start(){return en(this._api,{subscribe:e=>this._api.subscribeTransfers(e),take:e=>{this._take(e)},failed:()=>void 0,lost:()=>void 0})}cancel(e){return this._api.cancelTransfer(e)}async clear(){await this._api.clearTransfers(),this.replace({...this.state,list:this.state.list.filter(e=>!cn(e))})}_take(e){let{changes:t,list:n}=this.state;switch(e.type){case`list`:this.replace({changes:t,list:e.transfers});break;case`changed`:{let{transfer:r}=e,i=n.some(({id:e})=>e===r.id);this.replace({changes:t,list:i?n.map(e=>e.id===r.id?r:e):[r,...n]});break}case`library`:this.replace({changes:t+1,list:n})}}},un=2*1024**3,dn=[`.3mf`,`.gcode`,`.gco`,`.gc`,`.g`,`.bgcode`,`.bgc`,`.stl`,`.obj`],fn=2,pn={0:`connection`,401:`unauthorized`,403:`unauthorized`,413:`too_large`,415:`wrong_type`,507:`no_space`};function mn(e){let t=e.name.toLowerCase();return dn.some(e=>t.endsWith(e))?e.size===0?`empty`:e.size>un?`too_large`:void 0:`wrong_type`}var hn=class extends H{constructor(e){super({list:[],arrived:0}),this._api=e,this._last=0,this._files=/* @__PURE__ */ new Map,this._sendings=/* @__PURE__ */ new Map}add(e,t){let n=[...e].map(e=>{this._last+=1;let n=mn(e);return n||this._files.set(this._last,e),{id:this._last,name:e.name,size:e.size,done:0,state:n?`failed`:`waiting`,problem:n,detail:``,entryId:t,fileId:void 0}});this.replace({...this.state,list:[...n.reverse(),...this.state.list]}),this._next()}cancel(e){let t=this.state.list.find(t=>t.id===e);!t||t.state!==`waiting`&&t.state!==`running`||(this._files.delete(e),this._change(e,{state:`cancelled`}),this._sendings.get(e)?.cancel())}retry(e){this._files.has(e)&&(this._change(e,{state:`waiting`,done:0,problem:void 0,detail:``}),this._next())}canRetry(e){return this._files.has(e)}clear(){let e=this.state.list.filter(({state:e})=>e===`waiting`||e===`running`);for(let{id:t}of this.state.list)e.some(e=>e.id===t)||this._files.delete(t);this.replace({...this.state,list:e})}_next(){let e=fn-this._sendings.size,t=this.state.list.filter(({state:e})=>e===`waiting`).reverse();for(let{id:n}of t.slice(0,Math.max(0,e)))this._send(n)}async _send(e){let t=this._files.get(e);if(!t)return;this._change(e,{state:`running`});let n=this._api.uploadFile(t,t=>{this._change(e,{done:t})});this._sendings.set(e,n);try{let r=await n.done;this._files.delete(e),this._change(e,{state:`done`,done:t.size,fileId:r.file_id}),this.replace({...this.state,arrived:this.state.arrived+1}),await this._passOn(e,r.file_id)}catch(t){this._fail(e,t)}finally{this._sendings.delete(e),this._next()}}async _passOn(e,t){let n=this.state.list.find(t=>t.id===e)?.entryId;if(n!==void 0)try{await this._api.sendToPrinter(t,n,!1)}catch(t){let n=await this._api.errorText(t)??``;this._change(e,{state:`failed`,problem:`not_sent`,detail:n})}}_fail(e,t){if(t instanceof DOMException&&t.name===`AbortError`){this._change(e,{state:`cancelled`});return}let n=t instanceof Ke?pn[t.status]??`refused`:`connection`,r=t instanceof Ke?t.message:``;this._change(e,{state:`failed`,problem:n,detail:r})}_change(e,t){let n=this.state.list.map(n=>n.id===e?{...n,...t}:n);this.replace({...this.state,list:n})}};async function gn(e,t,n){if(tt(n)&&n.code===`unauthorized`)return t.text(`error.unauthorized`);let r=await e.errorText(n);return r?t.text(`error.failed`,{message:r}):t.text(`error.unknown`)}function U(e,t,n={}){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function _n(e,t,n){U(e,`hass-notification`,{message:t,duration:8e3,dismissable:!0,...n?{action:n}:{}})}var W={preparing:{tone:`printing`,icon:`mdi:progress-wrench`,group:`printing`},printing:{tone:`printing`,icon:`mdi:printer-3d-nozzle`,group:`printing`},busy:{tone:`printing`,icon:`mdi:progress-clock`,group:`printing`},paused:{tone:`warning`,icon:`mdi:pause-circle`,group:`attention`},attention:{tone:`warning`,icon:`mdi:alert`,group:`attention`},error:{tone:`error`,icon:`mdi:alert-octagon`,group:`attention`},failed:{tone:`error`,icon:`mdi:close-circle`,group:`attention`},finished:{tone:`success`,icon:`mdi:check-circle`,group:`finished`},cancelled:{tone:`muted`,icon:`mdi:cancel`,group:`ready`},idle:{tone:`muted`,icon:`mdi:circle-outline`,group:`ready`},unknown:{tone:`muted`,icon:`mdi:help-circle-outline`,group:`ready`},unreachable:{tone:`muted`,icon:`mdi:link-off`,group:`unreachable`}},vn=[`printing`,`attention`,`finished`,`ready`,`unreachable`],yn={printing:W.printing,attention:W.attention,finished:W.finished,ready:W.idle,unreachable:W.unreachable};function bn(e){return e.connection===`connected`?e.status:`unreachable`}function xn(e){return W[e]}function Sn(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{group:e}=xn(bn(n));t.set(e,(t.get(e)??0)+1)}return new Map(vn.flatMap(e=>{let n=t.get(e);return n?[[e,n]]:[]}))}function Cn(e,t){let{compare:n}=new Intl.Collator(t,{numeric:!0,sensitivity:`base`});return[...e].sort((e,t)=>n(e.name,t.name)||(e.entry_id<t.entry_id?-1:1))}var G=class extends B{constructor(...e){super(...e),this.heading=``,this.sheet=!1}static{this.styles=[F,u`
      dialog {
        flex-direction: column;
        width: min(600px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      :host([sheet]) dialog {
        width: min(440px, 100vw);
        height: 100dvh;
        max-height: none;
        margin-inline-end: 0;
        border-radius: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }
      h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        padding: 8px 24px 24px;
      }
      footer {
        padding: 12px 24px 20px;
        border-top: 1px solid var(--pz-line);
      }
      footer:not(:has(*)) {
        display: none;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      @media (max-width: 600px) {
        dialog,
        :host([sheet]) dialog {
          width: 100vw;
          max-width: none;
          height: fit-content;
          max-height: calc(100dvh - 24px);
          margin: auto 0 0;
          border-radius: 24px 24px 0 0;
        }
        header {
          padding-inline-start: 16px;
        }
        .content {
          padding-inline: 16px;
        }
        footer {
          padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
        }
      }
    `]}async show(){await this.updateComplete,this._dialog.open||this._dialog.showModal()}close(){this._dialog.close()}render(){return C`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`dialog.close`)}
          @click=${this.close}
        ></printernizer-button>
      </header>
      <div class="content"><slot></slot></div>
      <footer>
        <div class="actions"><slot name="actions"></slot></div>
      </footer>
    </dialog>`}_clicked(e){e.composedPath()[0]===this._dialog&&this.close()}_closed(){U(this,`closed`)}};I([A()],G.prototype,`heading`,void 0),I([A({type:Boolean,reflect:!0})],G.prototype,`sheet`,void 0),I([M(`dialog`)],G.prototype,`_dialog`,void 0),G=I([P(`printernizer-dialog`)],G);async function wn(e,t){e.renderRoot.append(t),await new Promise(e=>{t.addEventListener(`closed`,()=>{e()},{once:!0})}),t.remove()}var K=class extends k{constructor(...e){super(...e),this.source=``,this.label=``,this.icon=`mdi:cube-outline`,this._broken=``,this._drawn=``}static{this.styles=[F,u`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      ha-icon,
      img {
        grid-area: 1 / 1;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `]}render(){let e=this.source!==``&&this.source!==this._broken;return C`
      ${e&&this.source===this._drawn?T:C`<ha-icon .icon=${this.icon}></ha-icon>`}
      ${e?C`<img
              src=${this.source}
              alt=${this.label}
              loading="lazy"
              decoding="async"
              @load=${this._show}
              @error=${this._fail}
            />`:T}
    `}_show(){this._drawn=this.source}_fail(){this._broken=this.source}};I([A()],K.prototype,`source`,void 0),I([A()],K.prototype,`label`,void 0),I([A()],K.prototype,`icon`,void 0),I([j()],K.prototype,`_broken`,void 0),I([j()],K.prototype,`_drawn`,void 0),K=I([P(`printernizer-preview`)],K);var Tn=class extends B{constructor(...e){super(...e),this.candidates=[],this.chosen=``}static{this.styles=[F,u`
      :host {
        display: block;
        max-height: 232px;
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
      }
      label {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        align-items: center;
        gap: 0 12px;
        min-height: 44px;
        padding: 6px 12px;
        cursor: pointer;
      }
      label + label {
        border-top: 1px solid var(--pz-line);
      }
      label:hover {
        background: var(--pz-tint);
      }
      .unable {
        cursor: default;
        background: none;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .unable .name {
        color: var(--pz-muted);
      }
      .reason {
        grid-column: 2;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return C`<div role="radiogroup" aria-label=${this.text(`print.printer`)}>
      ${this.candidates.map(e=>this._candidate(e))}
    </div>`}_candidate(e){let{entryId:t,model:n,name:r,state:i}=e,a=i===`able`,o=this._reason(e),s=n!==``&&!r.toLowerCase().includes(n.toLowerCase());return C`<label class=${at({unable:!a})}>
      <input
        type="radio"
        name="printer"
        .value=${t}
        .checked=${t===this.chosen}
        ?disabled=${!a}
        @change=${()=>{U(this,`printer-chosen`,{entryId:t})}}
      />
      <span class="name ellipsis"
        >${r}${s?C`<span class="muted"> · ${n}</span>`:T}</span
      >
      ${o?C`<span class="reason">${o}</span>`:T}
    </label>`}_reason({reasons:e,state:t}){switch(t){case`able`:return``;case`checking`:return this.text(`print.checking`);case`offline`:return this.text(`status.unreachable`);case`unable`:case`failed`:return e.join(` `)||this.text(`print.not_checked`)}}};I([A({attribute:!1})],Tn.prototype,`candidates`,void 0),I([A()],Tn.prototype,`chosen`,void 0),Tn=I([P(`printernizer-printer-choice`)],Tn);var En=`important`,Dn=` !`+En,On=rt(class extends it{constructor(e){if(super(e),e.type!==nt.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Dn);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?En:``):n[e]=r}}return w}}),kn=/^[0-9A-F]{6}([0-9A-F]{2})?$/i;function An(e){let t=e.filter(e=>kn.test(e)).map(e=>`#${e}`),[n]=t;if(n===void 0)return`transparent`;if(t.length===1)return n;let r=100/t.length;return`linear-gradient(90deg, ${t.map((e,t)=>`${e} ${t*r}% ${(t+1)*r}%`).join(`, `)})`}var q=class extends k{constructor(...e){super(...e),this.checked=!1,this.disabled=!1,this.label=``,this.detail=``}static{this.shadowRootOptions={...k.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[F,u`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 40px;
        cursor: pointer;
      }
      .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .detail {
        display: block;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input {
        flex: none;
        appearance: none;
        width: 40px;
        height: 24px;
        margin: 0;
        padding: 3px;
        border-radius: 12px;
        background: var(--pz-ring);
        cursor: inherit;
        transition: background-color 150ms;
      }
      input::before {
        content: "";
        display: block;
        width: 18px;
        height: 18px;
        border-radius: 50%;
        background: var(--pz-surface);
        transition: translate 150ms;
      }
      input:checked {
        background: var(--pz-printing);
      }
      input:checked::before {
        translate: 16px;
      }
      input:checked:dir(rtl)::before {
        translate: -16px;
      }
      input:disabled {
        opacity: 0.5;
      }
    `]}render(){return C`<label>
      <span class="words"
        >${this.label}${this.detail?C`<span class="detail">${this.detail}</span>`:T}</span
      >
      <input
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        ?disabled=${this.disabled}
        @change=${this._changed}
      />
    </label>`}_changed(){U(this,`switched`,{isOn:this._input.checked})}};I([A({type:Boolean})],q.prototype,`checked`,void 0),I([A({type:Boolean})],q.prototype,`disabled`,void 0),I([A()],q.prototype,`label`,void 0),I([A()],q.prototype,`detail`,void 0),I([M(`input`)],q.prototype,`_input`,void 0),q=I([P(`printernizer-switch`)],q);var{I:jn}=Ie,Mn=e=>e,Nn=()=>document.createComment(``),J=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new jn(r.insertBefore(Nn(),i),r.insertBefore(Nn(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Mn(e).nextSibling;Mn(r).insertBefore(e,i),e=t}}}return n},Y=(e,t,n=e)=>(e._$AI(t,n),e),Pn={},Fn=(e,t=Pn)=>e._$AH=t,In=e=>e._$AH,Ln=e=>{e._$AR(),e._$AA.remove()},Rn=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},zn=rt(class extends it{constructor(e){if(super(e),e.type!==nt.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=In(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Y(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Y(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Y(i[d],a[m]),J(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Y(i[f],a[p]),J(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Rn(o,p,m),u=Rn(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=J(e,i[d]);Y(t,a[p]),c[p]=t}else c[p]=Y(n,a[p]),J(e,i[d],n),i[t]=null;p++}else Ln(i[f]),f--}else Ln(i[d]),d++;for(;p<=m;){let t=J(e,c[m+1]);Y(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Ln(e)}return this.ut=o,Fn(e,c),w}}),Bn={folder:`mdi:folder`,model:`mdi:cube-outline`,print:`mdi:printer-3d-nozzle-outline`,timelapse:`mdi:movie-open-outline`,image:`mdi:image-outline`,photo:`mdi:camera-outline`,log:`mdi:text-box-outline`,firmware:`mdi:chip`,other:`mdi:file-outline`};function Vn(e){return e.is_sliced||e.kind===`print`}function Hn(e,{formats:t,texts:n}){let r=[];return e.grams===null?e.grams_estimated!==null&&r.push(n.text(`file.about`,{amount:t.grams(e.grams_estimated)})):r.push(t.grams(e.grams)),e.seconds===null?e.dimensions&&r.push(Un(e.dimensions,{formats:t})):r.push(t.duration(e.seconds)),r.join(` · `)}function Un(e,{formats:t}){return e.map((n,r)=>r===e.length-1?t.measure(n,`mm`):t.number(Number(n),1)).join(`\xA0× `)}function Wn({done:e,size:t}){return t===null||t===0?null:Math.min(100,100*e/t)}var Gn=class extends B{constructor(...e){super(...e),this.value=null,this.label=``}static{this.styles=[F,u`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .track {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint-hover);
      }
      .bar {
        height: 100%;
        border-radius: 4px;
        background: var(--tone);
        transition: inline-size 150ms ease-out;
      }
      .value {
        min-width: 40px;
        text-align: end;
        font-size: 16px;
        font-weight: 500;
      }
    `]}render(){let{value:e}=this,t=e===null?`–`:this.i18n.formats.percent(e);return C`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${e??T}
        aria-valuetext=${t}
      >
        <div class="bar" style=${On({inlineSize:`${e??0}%`})}></div>
      </div>
      <span class="value" aria-hidden="true">${t}</span>
    `}};I([A({attribute:!1})],Gn.prototype,`value`,void 0),I([A()],Gn.prototype,`label`,void 0),Gn=I([P(`printernizer-progress`)],Gn);var Kn=class extends H{constructor(){super({value:void 0,isLoading:!1,error:void 0}),this._attempt=0}async load(e,{forget:t=!1}={}){this._attempt+=1;let n=this._attempt;this.replace({value:t?void 0:this.state.value,isLoading:!0,error:void 0});try{let t=await e();n===this._attempt&&this.replace({value:t,isLoading:!1,error:void 0})}catch(e){n===this._attempt&&this.replace({...this.state,isLoading:!1,error:e})}}change(e){let{value:t}=this.state,n=t===void 0?void 0:e(t);n!==t&&this.replace({...this.state,value:n})}},X=class extends k{constructor(...e){super(...e),this.confirmation={title:``,text:``,confirm:``,cancel:``},this._isUnderstood=!1}static{this.styles=[F,u`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 24px;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-error);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `]}async ask(){return await this.updateComplete,this._dialog.showModal(),new Promise(e=>{this._answer=e})}render(){let{title:e,text:t,confirm:n,cancel:r,understood:i}=this.confirmation;return C`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${e}</h2>
      <p id="text">${t}</p>
      ${i?C`<label><input type="checkbox" @change=${this._tick} />${i}</label>`:T}
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${r}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          .text=${n}
          ?disabled=${i!==void 0&&!this._isUnderstood}
          @click=${this._confirm}
        ></printernizer-button>
      </div>
    </dialog>`}_tick(e){this._isUnderstood=e.target.checked}_cancel(){this._dialog.close()}_confirm(){this._dialog.close(`confirmed`)}_closed(){this._answer?.(this._dialog.returnValue===`confirmed`)}};I([A({attribute:!1})],X.prototype,`confirmation`,void 0),I([j()],X.prototype,`_isUnderstood`,void 0),I([M(`dialog`)],X.prototype,`_dialog`,void 0),X=I([P(`printernizer-confirm-dialog`)],X);async function qn(e,t){let n=document.createElement(`printernizer-confirm-dialog`);n.confirmation=t,e.renderRoot.append(n);try{return await n.ask()}finally{n.remove()}}var Z=class extends B{constructor(...e){super(...e),this.heading=``,this._words=``}willUpdate(e){e.has(`error`)&&this.error!==void 0&&this.api&&this.api.errorText(this.error).then(e=>{this._words=e??this.text(`error.unknown`)})}render(){return this.error===void 0?T:C`<printernizer-notice
      role="alert"
      icon="mdi:alert-circle-outline"
      .heading=${this.heading}
      .text=${this._words}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text(`action.retry`)}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`}_retry(){U(this,`retry-wanted`)}};I([A()],Z.prototype,`heading`,void 0),I([A({attribute:!1})],Z.prototype,`error`,void 0),I([r({context:Xe}),A({attribute:!1})],Z.prototype,`api`,void 0),I([j()],Z.prototype,`_words`,void 0),Z=I([P(`printernizer-failure`)],Z);var Q=8;function Jn(e,t,n){let{bottom:r,left:i,right:a,top:o}=t.getBoundingClientRect(),{offsetHeight:s,offsetWidth:c}=e,l=getComputedStyle(t).direction===`rtl`,u=n===`start`===l?a-c:i,d=r+s+Q<=window.innerHeight||o<s?r:o-s;e.style.left=`${Math.max(Q,Math.min(u,window.innerWidth-c-Q))}px`,e.style.top=`${Math.max(Q,Math.min(d,window.innerHeight-s-Q))}px`}var $=class extends k{constructor(...e){super(...e),this.items=[],this.label=``,this._isOpen=!1}static{this.styles=[F,u`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-width: 200px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 40px;
        padding: 0 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      [role="menuitem"]:hover,
      [role="menuitem"]:focus-visible {
        outline: none;
        background: var(--pz-tint-hover);
      }
      [role="menuitem"] ha-icon {
        color: var(--pz-muted);
      }
      [role="menuitem"].danger,
      [role="menuitem"].danger ha-icon {
        color: var(--pz-error);
      }
    `]}render(){return C`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(e=>C`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${e.isDanger?`danger`:``}
              @click=${()=>{this._popup.hidePopover(),e.select()}}
            >
              <ha-icon .icon=${e.icon}></ha-icon>${e.text}
            </button>`)}
      </div>
    `}_toggle(){this._isOpen||(this._popup.showPopover(),Jn(this._popup,this,`end`),this._entries[0]?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_move(e){let t=[...this._entries],n=t.findIndex(e=>e===this.shadowRoot?.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:-1}[e.key];e.key===`Tab`&&this._popup.hidePopover(),r!==void 0&&(e.preventDefault(),t.at(r%t.length)?.focus())}};I([A({attribute:!1})],$.prototype,`items`,void 0),I([A()],$.prototype,`label`,void 0),I([j()],$.prototype,`_isOpen`,void 0),I([M(`[popover]`)],$.prototype,`_popup`,void 0),I([Ge(`[role=menuitem]`)],$.prototype,`_entries`,void 0),$=I([P(`printernizer-menu`)],$);export{P as $,H as A,mt as B,ln as C,tn as D,on as E,Gt as F,R as G,Tt as H,Kt as I,I as J,xt as K,pt as L,Jt as M,B as N,nn as O,qt as P,ot as Q,ut as R,mn as S,an as T,bt as U,ft as V,St as W,st as X,F as Y,ct as Z,Cn as _,Hn as a,A as at,gn as b,Un as c,C as ct,On as d,e as dt,at as et,wn as f,bn as g,xn as h,Bn as i,j as it,Yt as j,Zt as k,zn as l,u as lt,Sn as m,qn as n,Ze as nt,Vn as o,k as ot,yn as p,yt as q,Kn as r,M as rt,Wn as s,T as st,Jn as t,Xe as tt,An as u,r as ut,U as v,cn as w,hn as x,_n as y,dt as z};